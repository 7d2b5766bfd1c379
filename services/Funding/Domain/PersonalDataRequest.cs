namespace Lexom.Funding.Domain;

/// <summary>A person's request as we answered it: the values are looked up when Privacy asks for them.</summary>
internal sealed class PersonalDataRequest
{
    private PersonalDataRequest()
    {
    }

    public Guid RequestId { get; private set; }

    public string Right { get; private set; } = "";

    public IReadOnlyList<string> Actors { get; private set; } = [];

    public static PersonalDataRequest Of(Guid requestId, string right, IReadOnlyList<string> actors) =>
        new() { RequestId = requestId, Right = right, Actors = actors };
}
