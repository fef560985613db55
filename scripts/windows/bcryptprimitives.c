// What Wine 8 lacks and Windows has: the one function by which Rust's runtime gets random bytes. Vite's parts that are
// written in Rust, and so Vitest, do not load without it.
#include <windows.h>

// Its name in advapi32; in headers it is RtlGenRandom.
BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG count);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) {
  for (SIZE_T part; count > 0; bytes += part, count -= part) {
    part = count < 0x10000000 ? count : 0x10000000;
    if (!SystemFunction036(bytes, (ULONG)part)) return FALSE;
  }
  return TRUE;
}
