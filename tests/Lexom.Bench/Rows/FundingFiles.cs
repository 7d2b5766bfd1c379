using System.Text.Json;
using Lexom.Bench.Load;
using Lexom.Bench.Running;
using Lexom.Demo.Api;
using Lexom.Demo.Story;

namespace Lexom.Bench.Rows;

/// <summary>Funding files to decide on: one came about as in life, the others are its copies on contracts of their own.</summary>
internal sealed class FundingFiles(MeasuredSystem system)
{
    private const int Copies = 20_000;

    private readonly Queue<Guid> _undecided = [];
    private Guid? _original;

    /// <summary>Requests ready to be sent, each accepting another file.</summary>
    public async Task<IReadOnlyList<byte[]>> SignedAsync(int count, string token)
    {
        var (files, now, gateway, opco) = (await TakeAsync(count), await system.Cast.Clock.NowAsync(), system.Host.Gateway, system.Cast.Opco);
        return [.. files.AsParallel().AsOrdered().Select(file => Request(opco, gateway, token, file, now))];
    }

    /// <summary>Files nobody has decided on yet.</summary>
    public async Task<IReadOnlyList<Guid>> TakeAsync(int count)
    {
        while (_undecided.Count < count)
        {
            await CopyAsync();
        }

        return [.. Enumerable.Range(0, count).Select(_ => _undecided.Dequeue())];
    }

    private static byte[] Request(OpcoSystem opco, Uri gateway, string token, Guid file, DateTimeOffset now)
    {
        var data = new { file, fileNumber = $"ATL-{file.ToString("N")[^12..]}", grantedExclVat = Json.Money(1_200m), subrogation = true, decidedOn = DateOnly.FromDateTime(now.UtcDateTime).Wire() };
        var body = OpcoSystem.Message("funding.accepted", data, now);
        var id = $"msg_{Guid.CreateVersion7():N}";
        var (timestamp, signature) = opco.Sign(id, body);
        return HttpCaller.Request(
            "POST", gateway, "/opco/v1/messages", $"Authorization: Bearer {token}\r\nwebhook-id: {id}\r\nwebhook-timestamp: {timestamp}\r\nwebhook-signature: {signature}\r\n", body);
    }

    // In Funding, and as Ordering notes it: without that note the decision would be put off there.
    private async Task CopyAsync()
    {
        _original ??= await MakeOneAsync();
        await system.ExecuteAsync(
            $"""
            DROP TABLE IF EXISTS bench.copies;
            CREATE TABLE bench.copies AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS contract_id FROM generate_series(1, {Copies});
            INSERT INTO funding.files SELECT (jsonb_populate_record(f, to_jsonb(c))).* FROM funding.files f, bench.copies c WHERE f.id = '{_original}';
            INSERT INTO ordering.funding_notes SELECT (jsonb_populate_record(f, to_jsonb(c))).* FROM ordering.funding_notes f, bench.copies c WHERE f.id = '{_original}';
            ANALYZE funding.files;
            ANALYZE ordering.funding_notes
            """);
        await using var command = system.Database.CreateCommand("SELECT id FROM bench.copies");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _undecided.Enqueue(reader.GetGuid(0));
        }
    }

    private async Task<Guid> MakeOneAsync()
    {
        var story = new TrainingStory(system.Cast, new Narrator(TextWriter.Null, colours: false), TimeSpan.FromSeconds(60));
        await story.FindAndProposeAsync();
        await story.AcceptAsync();
        await system.Cast.Accountant.UntilAsync("/staff/v1/funding/files", page => page.Items().Any(f => f.Id() == story.FundingFileId), "the funding file is open", TimeSpan.FromSeconds(60));
        await system.SettleAsync();
        return story.FundingFileId;
    }
}
