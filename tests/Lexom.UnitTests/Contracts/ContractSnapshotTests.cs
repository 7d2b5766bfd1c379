using System.Text.Json;
using Lexom.UnitTests.Architecture;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Contracts;

/// <summary>
/// What a contract looks like on the wire is a promise to the other services and to messages already in their queues: each sample is compared with its committed form.
/// Run with <c>LEXOM_ACCEPT_SNAPSHOTS=1</c> to write the files anew, and read the difference before committing it: changes are additive only.
/// </summary>
public sealed class ContractSnapshotTests
{
    // What the outbox writes, readable.
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Folder => Repository.PathOf("tests", "Lexom.UnitTests", "Contracts", "snapshots");

    public static TheoryData<string> Each => [.. Samples.All.Select(NameOf)];

    [Fact]
    public void Each_contract_has_one_sample()
    {
        Messages.All.Count.ShouldBeGreaterThan(20);
        Samples.All.Select(s => s.GetType().FullName).Order().ShouldBe(Messages.All.Select(t => t.FullName).Order());
    }

    [Fact]
    public void No_snapshot_is_left_of_a_contract_that_is_gone() =>
        Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order().ShouldBe(Samples.All.Select(NameOf).Order());

    [Theory]
    [MemberData(nameof(Each))]
    public void Reads_and_writes_as_committed(string name)
    {
        var sample = Samples.All.Single(s => NameOf(s) == name);
        var written = JsonSerializer.Serialize(sample, sample.GetType(), Wire).ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(Folder, $"{name}.json");
        if (Environment.GetEnvironmentVariable("LEXOM_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, written);
        }

        written.ShouldBe(File.ReadAllText(file));
        var read = JsonSerializer.Deserialize(File.ReadAllText(file), sample.GetType(), Wire);
        (JsonSerializer.Serialize(read, sample.GetType(), Wire).ReplaceLineEndings("\n") + "\n").ShouldBe(written);
    }

    // A sample with an empty field would not show how that field is written.
    [Theory]
    [MemberData(nameof(Each))]
    public void Fills_every_field(string name)
    {
        using var json = JsonSerializer.SerializeToDocument(Samples.All.Single(s => NameOf(s) == name), Wire);

        json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Null || p.Value is { ValueKind: JsonValueKind.Array } a && a.GetArrayLength() == 0)
            .Select(p => p.Name).ShouldBeEmpty();
    }

    private static string NameOf(object sample) => $"{Messages.ServiceOf(sample.GetType())}.{sample.GetType().Name}";
}
