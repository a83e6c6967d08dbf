# names of this case
person Anna Petrova = Nyura
organisation Blue Line Trading = BLT
title Starosta
trigger detention verb quarantine
