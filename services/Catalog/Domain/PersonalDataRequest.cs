namespace Lexom.Catalog.Domain;

/// <summary>A person's request as we answered it: the values are looked up when Privacy asks for them.</summary>
public sealed class PersonalDataRequest
{
    private PersonalDataRequest()
    {
    }

    public Guid RequestId { get; private set; }

    public string Right { get; private set; } = "";

    public IReadOnlyList<Guid> TrainerIds { get; private set; } = [];

    /// <summary>A rectification waits for its values, which Privacy has (PRI-1); null when nothing waits. Real time: another service being away has nothing to do with the business clock.</summary>
    public DateTimeOffset? CorrectAt { get; private set; }

    public static PersonalDataRequest Of(Guid requestId, string right, IReadOnlyList<Guid> trainerIds) =>
        new() { RequestId = requestId, Right = right, TrainerIds = trainerIds };

    public void CorrectFrom(DateTimeOffset at) => CorrectAt = at;

    public void Corrected() => CorrectAt = null;
}
