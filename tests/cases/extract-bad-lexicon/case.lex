given Nyura
trigger party noun ball
