using Lexom.Kernel;

namespace Lexom.Privacy.Domain;

/// <summary>What a personal link may be made for.</summary>
public static class LinkTerms
{
    public const int UsualDays = 14;
    public const int MostDays = 31;

    public static IReadOnlyList<DomainError> Check(IReadOnlyCollection<Guid> subjectIds, int? validDays)
    {
        var errors = new List<DomainError>();
        errors.AddRange(PrivacyRequest.NamesSubjects(subjectIds) ? [] : [PrivacyErrors.NoSubject]);
        errors.AddRange(validDays is < 1 or > MostDays ? [PrivacyErrors.LinkTooLong] : []);
        return errors;
    }
}
