namespace Lexom.Ordering.Domain;

/// <summary>The course sheet as agreements state it (CAT-1).</summary>
public sealed record TrainingContents(
    IReadOnlyList<TrainingModule> Programme, string Prerequisites, string Audience, string TeachingMethods, string EvaluationMethods);

/// <summary>A module of the programme.</summary>
public sealed record TrainingModule(string Title, IReadOnlyList<string> Items);

/// <summary>Who teaches a session.</summary>
/// <param name="Id">Subject of the personal link with which the trainer signs.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Email">Where the link goes.</param>
/// <param name="Qualifications">Diplomas, titles or references (Code du travail L6353-4, 4°).</param>
public sealed record SessionTrainer(Guid Id, string Name, string Email, string Qualifications)
{
    public bool IsErased => Name == Person.Erased.FullName;

    /// <summary>What stays after an erasure (CGV-5.5-d); qualifications go with the name.</summary>
    public SessionTrainer Erased(bool email, bool name) =>
        new(Id, name ? Person.Erased.FullName : Name, email ? "" : Email, name ? "" : Qualifications);
}
