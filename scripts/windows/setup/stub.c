// In the place of electron.exe: starts and ends.
#include <windows.h>

int WINAPI WinMain(HINSTANCE self, HINSTANCE before, LPSTR words, int show) { return 0; }
