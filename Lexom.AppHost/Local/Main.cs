return args is ["backup" or "restore", ..] ? await Lexom.AppHost.Local.BackupCommand.RunAsync(args) : await Lexom.AppHost.Local.Up.RunAsync(args);
