using Lexom.AppHost.Local;
using Lexom.ServiceTests.OpenApi;

namespace Lexom.ServiceTests.PartnerClient;

/// <summary>The committed client of the partner surface is the one its document gives. <c>./lexom openapi</c> writes it anew.</summary>
public sealed class PartnerApiTests
{
    private static readonly string FileName =
        Path.Combine(LocalHostOptions.FindRepository(AppContext.BaseDirectory), "gateway", "Lexom.PartnerClient", "PartnerApi.g.cs");

    [Fact]
    public async Task Is_written_from_the_document()
    {
        var accept = Environment.GetEnvironmentVariable("LEXOM_ACCEPT_SNAPSHOTS") == "1";
        var written = new ClientWriter(accept ? await SurfaceDocument.GenerateAsync("partner") : SurfaceDocument.Committed("partner"), "PartnerApi").Write();
        if (accept)
        {
            await File.WriteAllTextAsync(FileName, written);
        }

        written.ShouldBe(await File.ReadAllTextAsync(FileName), "Run ./lexom openapi.");
    }
}
