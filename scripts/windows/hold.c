// hold.exe FILE ACCESS SHARE MILLISECONDS: another program on the PC that has one of our files, or a folder, open: a virus
// scanner, a backup, Explorer, Excel. Waits until it can be opened, says HELD, keeps it for so long, and ends.
// ACCESS: r, w, d (delete), any of them. SHARE: what others may do meanwhile, likewise, or - for nothing.
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static DWORD flags(const wchar_t *letters, DWORD read, DWORD write, DWORD delete) {
  return (wcschr(letters, L'r') ? read : 0) | (wcschr(letters, L'w') ? write : 0) | (wcschr(letters, L'd') ? delete : 0);
}

int wmain(int count, wchar_t **words) {
  if (count < 5) return 2;
  DWORD access = flags(words[2], GENERIC_READ, GENERIC_WRITE, DELETE);
  DWORD share = flags(words[3], FILE_SHARE_READ, FILE_SHARE_WRITE, FILE_SHARE_DELETE);
  HANDLE held = INVALID_HANDLE_VALUE;
  for (int tries = 0; held == INVALID_HANDLE_VALUE; tries++) {
    // With this flag a folder opens too.
    held = CreateFileW(words[1], access, share, NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
    if (held != INVALID_HANDLE_VALUE) break;
    if (tries == 2000) return 1;
    Sleep(5);
  }
  puts("HELD");
  fflush(stdout);
  Sleep(_wtoi(words[4]));
  CloseHandle(held);
  return 0;
}
