namespace Lexom.AppHost.Local;

/// <summary><c>./lexom backup FILE</c> and <c>./lexom restore FILE</c>.</summary>
internal static class BackupCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var folder = Up.Value(args, "--data") ?? Path.Combine(LocalHostOptions.FindRepository(AppContext.BaseDirectory), ".lexom");
            if (args.Length < 2 || args[1].StartsWith('-'))
            {
                throw new HostException($"Which file? ./lexom {args[0]} FILE");
            }

            await (args[0] == "backup" ? BackUpAsync(folder, args[1]) : RestoreAsync(folder, args[1]));
            return 0;
        }
        catch (HostException failure)
        {
            Console.WriteLine(failure.Message);
            return 1;
        }
    }

    private static async Task BackUpAsync(string folder, string file)
    {
        await WithDatabaseAsync(folder, mayRun: true, admin => Backups.WriteAsync(admin, file));
        Console.WriteLine($"The database, all schemas at one instant, is in {Path.GetFullPath(file)}.");
    }

    private static async Task RestoreAsync(string folder, string file)
    {
        await WithDatabaseAsync(folder, mayRun: false, async admin =>
        {
            await Backups.RestoreAsync(admin, file);
            // Messages on their way when the system stopped tell of things the restored database does not know; those it knows of are in its outboxes.
            if (Directory.Exists(Path.Combine(folder, "rabbitmq", "mnesia")))
            {
                Directory.Delete(Path.Combine(folder, "rabbitmq", "mnesia"), recursive: true);
            }
        });
        Console.WriteLine("Restored. At the next ./lexom up erasures made since the backup are applied again before anybody is let in.");
    }

    private static async Task WithDatabaseAsync(string folder, bool mayRun, Func<string, Task> use)
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__admin") is { Length: > 0 } given)
        {
            await use(given);
            return;
        }

        var secrets = Secrets.In(Path.GetFullPath(folder));
        using var held = TryLock(folder, mayRun);
        await using var guard = new Guard();
        var place = new Workplace(Path.GetFullPath(folder), guard, Console.WriteLine);
        var postgres = new Postgres(place, secrets.Port("postgres"), secrets.Password("postgres"));
        if (held is null)
        {
            await use(postgres.AdminConnectionStringWhereItRuns);
            return;
        }

        await postgres.StartAsync();
        try
        {
            await use(postgres.AdminConnectionString);
        }
        finally
        {
            await postgres.StopAsync();
        }
    }

    // Null when the system runs there and may.
    private static FolderLock? TryLock(string folder, bool mayRun)
    {
        try
        {
            return FolderLock.Take(Path.GetFullPath(folder));
        }
        catch (HostException) when (mayRun)
        {
            return null;
        }
    }
}
