using System.Collections.Frozen;
using System.Text.Json;

using Lexom.Gateway.Session;

using Lexom.ServiceDefaults.Jobs;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Lexom.Gateway.Proxy;

/// <summary>
/// Tokens of partners and OPCOs say by themselves until when they are good. Those that Identity has taken back since, one by one or with their client, are refused here: their
/// ids are read every few seconds. While Identity is away the last list holds.
/// </summary>
internal sealed partial class RevokedTokens(IHttpClientFactory clients, IConfiguration configuration, ILogger<RevokedTokens> logger) : EndlessService
{
    private const string TokenId = "oi_tkn_id";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private FrozenSet<string> _ids = [];

    public bool Contains(string? id) => id is not null && _ids.Contains(id);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        var address = new Uri(new Uri(IdentityAddress.Of(configuration)), "internal/v1/revoked-tokens");
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        do
        {
            try
            {
                using var http = clients.CreateClient(nameof(RevokedTokens));
                _ids = (await http.GetFromJsonAsync<string[]>(address, stoppingToken) ?? []).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
            }
            catch (Exception e) when (e is HttpRequestException or JsonException || (e is OperationCanceledException && !stoppingToken.IsCancellationRequested))
            {
                LogAway(e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Warning, "Revoked tokens could not be read, the list before holds: {Reason}")]
    private partial void LogAway(string reason);

    internal static class Setup
    {
        /// <summary>Only Identity tells: another provider's tokens end by themselves.</summary>
        public static void Add(WebApplicationBuilder builder)
        {
            if (builder.Configuration["Auth:MetadataAddress"] is not null)
            {
                return;
            }

            builder.Services.AddHttpClient(nameof(RevokedTokens), http => http.Timeout = TimeSpan.FromSeconds(5));
            builder.Services.AddSingleton<RevokedTokens>();
            builder.Services.AddHostedService(services => services.GetRequiredService<RevokedTokens>());
            builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<RevokedTokens>((options, revoked) =>
                options.Events = new JwtBearerEvents
                {
                    OnTokenValidated = context =>
                    {
                        if (revoked.Contains(context.Principal?.FindFirst(TokenId)?.Value))
                        {
                            context.Fail("The token has been taken back.");
                        }

                        return Task.CompletedTask;
                    },
                });
        }
    }
}
