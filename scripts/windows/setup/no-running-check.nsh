; Whether the app is open is asked of PowerShell, which is empty in Wine and answers yes to everything: the set-up would
; install nothing. So that question is not tried here.
!macro customCheckAppRunning
!macroend
