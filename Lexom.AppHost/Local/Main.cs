return await Lexom.AppHost.Local.Up.RunAsync(args);
