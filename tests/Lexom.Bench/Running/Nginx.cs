using Lexom.AppHost.Local;

namespace Lexom.Bench.Running;

/// <summary>nginx as the proxy before a service, where it is installed.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private static readonly string[] KnownPlaces = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx"];

    private readonly SideProcess _process;
    private readonly DirectoryInfo _folder;

    private Nginx(SideProcess process, DirectoryInfo folder, Uri address) => (_process, _folder, Address) = (process, folder, address);

    public Uri Address { get; }

    public static async Task<Nginx?> TryStartAsync(Uri service)
    {
        if (Array.Find(KnownPlaces, File.Exists) is not { } program)
        {
            return null;
        }

        var (port, folder) = (Ports.Take(), Directory.CreateTempSubdirectory("lexom-nginx-"));
        var configuration = Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(configuration,
            $$"""
            daemon off;
            worker_processes auto;
            pid {{folder.FullName}}/nginx.pid;
            error_log stderr;
            events { worker_connections 1024; }
            http {
              access_log off;
              client_body_temp_path {{folder.FullName}}/body; proxy_temp_path {{folder.FullName}}/proxy; fastcgi_temp_path {{folder.FullName}}/f; uwsgi_temp_path {{folder.FullName}}/u; scgi_temp_path {{folder.FullName}}/s;
              keepalive_requests 1000000000;
              upstream service { server {{service.Authority}}; keepalive 32; keepalive_requests 1000000000; }
              server {
                listen 127.0.0.1:{{port}};
                location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $http_host; }
              }
            }
            """);
        return new Nginx(await SideProcess.StartAsync(port, program, "-c", configuration), folder, new Uri($"http://127.0.0.1:{port}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
