using System.Security.Cryptography;
using System.Text.Json;

namespace Lexom.AppHost.Local;

/// <summary>
/// Passwords and ports of one data folder: made up once and kept beside the data they belong to, readable by its owner alone.
/// </summary>
public sealed class Secrets
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    // Services are migrated side by side, and each asks for its own.
    private readonly Lock _gate = new();
    private readonly string _file;
    private readonly SortedDictionary<string, string> _values;

    private Secrets(string file, SortedDictionary<string, string> values) => (_file, _values) = (file, values);

    public static Secrets In(string folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, "secrets.json");
        return new Secrets(file, File.Exists(file) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(file))! : []);
    }

    public string Password(string name) => GetOrAdd("password:" + name, () => RandomNumberGenerator.GetHexString(32, lowercase: true));

    /// <summary>The port used last time when it is still free, so that an open database tool finds its server again.</summary>
    public int Port(string name)
    {
        lock (_gate)
        {
            var last = _values.TryGetValue("port:" + name, out var text) && int.TryParse(text, out var number) ? number : (int?)null;
            var port = Ports.Take(last);
            Set("port:" + name, $"{port}");
            return port;
        }
    }

    private string GetOrAdd(string name, Func<string> make)
    {
        lock (_gate)
        {
            if (!_values.TryGetValue(name, out var value))
            {
                Set(name, value = make());
            }

            return value;
        }
    }

    private void Set(string name, string value)
    {
        _values[name] = value;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(_file, options);
        JsonSerializer.Serialize(stream, _values, Readable);
    }
}
