using Lexom.ServiceDefaults.Http;

namespace Lexom.ServiceDefaults.Data;

/// <summary>A key already used, with the answer that was given.</summary>
internal sealed class IdempotencyRecord
{
    public IdempotencyRecord(string client, string route, string key, string fingerprint) =>
        (Client, Route, Key, Fingerprint, Body) = (client, route, key, fingerprint, []);

    public string Client { get; private set; }

    public string Route { get; private set; }

    public string Key { get; private set; }

    public string Fingerprint { get; private set; }

    public int Status { get; private set; }

    public string? ContentType { get; private set; }

    public string? Location { get; private set; }

    public string? ETag { get; private set; }

    public byte[] Body { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public void Keep(AnswerBuffer answer, DateTimeOffset now) =>
        (Status, ContentType, Location, ETag, Body, SavedAt) = (answer.Status, answer.ContentType, answer.Location, answer.ETag, answer.Body, now);
}
