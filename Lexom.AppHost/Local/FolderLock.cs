using System.Globalization;

namespace Lexom.AppHost.Local;

/// <summary>One host per data folder. The kernel drops the lock with the process, however that ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _owner;

    private FolderLock(FileStream held, string owner) => (_lock, _owner) = (held, owner);

    public static FolderLock Take(string folder)
    {
        var owner = Path.Combine(Directory.CreateDirectory(folder).FullName, "host.pid");
        try
        {
            var held = new FileStream(Path.Combine(folder, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new FolderLock(held, owner);
        }
        catch (IOException)
        {
            var pid = File.Exists(owner) ? File.ReadAllText(owner) : "?";
            throw new HostException($"Lexom already runs from {folder} (process {pid}). Stop it with Ctrl-C in its terminal, or: kill {pid}");
        }
    }

    public void Dispose()
    {
        File.Delete(_owner);
        _lock.Dispose();
    }
}
