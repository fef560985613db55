// In the place of the plug-ins of NSIS that electron-builder brings, which are 32-bit: UAC, nsis7z, SpiderBanner, nsProcess,
// WinShell, StdUtils, nsisunz, inetc. One DLL under each of these names, enough for a silent set-up of one user. It raises
// no rights, shows no banner, finds no process, and unpacks with the program that SETUP_7ZA names.
#define UNICODE
#include <shlobj.h>
#include <windows.h>

#define LONGEST 8192

typedef struct entry {
  struct entry *next;
  WCHAR text[1];
} entry;

#define CALL(name) __declspec(dllexport) void __cdecl name(HWND window, int size, WCHAR *variables, entry **stack)

static WCHAR first[LONGEST], second[LONGEST], third[LONGEST];

static void push(entry **stack, int size, const WCHAR *text) {
  entry *top = (entry *)GlobalAlloc(GPTR, sizeof(entry) + size * sizeof(WCHAR));
  lstrcpynW(top->text, text, size);
  top->next = *stack;
  *stack = top;
}

static void pop(entry **stack, WCHAR *text) {
  entry *top = *stack;
  text[0] = 0;
  if (!top) return;
  lstrcpynW(text, top->text, LONGEST);
  *stack = top->next;
  GlobalFree(top);
}

// Some take a word such as /NOUNLOAD before what they are about.
static void popAfterOption(entry **stack, WCHAR *text) {
  pop(stack, text);
  if (text[0] == '/') pop(stack, text);
}

// UAC: 0 is "not raised, and no need to be".
CALL(_) {
  pop(stack, first);
  if (first[0] == '2' || first[0] == '3') push(stack, size, L"0");
}

// nsis7z
static void unpack(const WCHAR *archive) {
  STARTUPINFOW start = {sizeof start};
  PROCESS_INFORMATION child;
  WCHAR program[1024];
  if (!GetEnvironmentVariableW(L"SETUP_7ZA", program, 1024)) return;
  wsprintfW(third, L"\"%s\" x -y -bd \"%s\"", program, archive);
  if (!CreateProcessW(NULL, third, NULL, NULL, FALSE, CREATE_NO_WINDOW, NULL, NULL, &start, &child)) return;
  WaitForSingleObject(child.hProcess, INFINITE);
  CloseHandle(child.hProcess);
  CloseHandle(child.hThread);
}
CALL(Extract) {
  pop(stack, first);
  unpack(first);
}
CALL(ExtractWithDetails) {
  pop(stack, first);
  pop(stack, second);
  unpack(first);
}

// SpiderBanner
CALL(Show) {
  while (*stack && (*stack)->text[0] == '/') pop(stack, first);
}
CALL(Destroy) {}

// nsProcess: 603 is "no such process".
static void noProcess(int size, entry **stack) {
  popAfterOption(stack, first);
  push(stack, size, L"603");
}
CALL(_FindProcess) { noProcess(size, stack); }
CALL(_KillProcess) { noProcess(size, stack); }
CALL(_CloseProcess) { noProcess(size, stack); }
CALL(_Unload) {}

// WinShell
CALL(SetLnkAUMI) {
  pop(stack, first);
  pop(stack, second);
}
CALL(UninstShortcut) { pop(stack, first); }
CALL(UninstAppUserModelId) { pop(stack, first); }

// StdUtils. A word of the command line is /name, --name or --name=value.
static int valueOf(const WCHAR *name, WCHAR *value) {
  int count, length = lstrlenW(name);
  WCHAR **words = CommandLineToArgvW(GetCommandLineW(), &count);
  for (int i = 1; i < count; i++) {
    const WCHAR *word = words[i] + wcsspn(words[i], L"/-");
    if (word == words[i] || _wcsnicmp(word, name, length) || (word[length] && word[length] != '=')) continue;
    lstrcpynW(value, word + length + (word[length] == '='), LONGEST);
    return 1;
  }
  return 0;
}
CALL(GetParameter) {
  popAfterOption(stack, second);
  pop(stack, first);
  push(stack, size, valueOf(first, third) ? third : second);
}
CALL(TestParameter) {
  popAfterOption(stack, first);
  push(stack, size, valueOf(first, third) ? L"true" : L"false");
}
CALL(GetAllParameters) {
  pop(stack, first);
  push(stack, size, L"");
}
CALL(ExecShellAsUser) {
  popAfterOption(stack, first);
  pop(stack, second);
  pop(stack, third);
  push(stack, size, L"ok");
}
CALL(HashFile) {
  popAfterOption(stack, first);
  pop(stack, second);
  push(stack, size, L"");
}
CALL(GetParentPath) {
  popAfterOption(stack, first);
  WCHAR *slash = wcsrchr(first, '\\');
  if (slash) *slash = 0;
  push(stack, size, first);
}

// nsisunz, inetc
CALL(Unzip) {
  pop(stack, first);
  pop(stack, second);
  push(stack, size, L"success");
}
CALL(get) { push(stack, size, L"OK"); }
