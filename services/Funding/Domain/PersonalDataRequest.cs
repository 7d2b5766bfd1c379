namespace Lexom.Funding.Domain;

/// <summary>A person's request as we answered it: the values are looked up when Privacy asks for them.</summary>
internal sealed class PersonalDataRequest
{
    private PersonalDataRequest()
    {
    }

    public Guid RequestId { get; private set; }

    public string Right { get; private set; } = "";

    /// <summary>The ids the person is known by anywhere.</summary>
    public IReadOnlyList<Guid> Persons { get; private set; } = [];

    /// <summary>The person as one of the staff.</summary>
    public IReadOnlyList<string> Actors => [.. Persons.Select(person => $"staff:{person}")];

    public static PersonalDataRequest Of(Guid requestId, string right, IEnumerable<Guid> persons) =>
        new() { RequestId = requestId, Right = right, Persons = [.. persons] };
}
