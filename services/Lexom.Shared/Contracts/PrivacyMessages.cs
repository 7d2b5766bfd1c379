namespace Lexom.Contracts.Privacy;

/// <summary>A person uses a right (CGV-5.5-d): every service that holds personal data answers with <see cref="PersonalDataAnswered"/>.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Right"><c>access</c>, <c>erasure</c>, <c>rectification</c>, <c>portability</c>, <c>restriction</c> or <c>objection</c>.</param>
/// <param name="SubjectIds">The ids under which the services know the person (participant, contact, individual customer, trainer ...).</param>
/// <param name="ReceivedOn">Day of receipt, Europe/Paris: the month for answering runs from it.</param>
[HeardBy("catalog", "ordering", "billing", "funding", "identity")]
public sealed record PersonalDataRequested(Guid RequestId, string Right, IReadOnlyList<Guid> SubjectIds, DateOnly ReceivedOn);

/// <summary>What one service holds, gave, erased or must keep. Values never travel here: Privacy reads them from the service's internal API (PRI-1).</summary>
/// <param name="RequestId">The request answered.</param>
/// <param name="Service">The answering service's name, for example <c>ordering</c>.</param>
/// <param name="Items">One per field; empty when the service holds nothing about the person.</param>
/// <param name="AnsweredAt">UTC.</param>
[HeardBy("privacy")]
public sealed record PersonalDataAnswered(Guid RequestId, string Service, IReadOnlyList<PersonalDataItem> Items, DateTimeOffset AnsweredAt);

/// <summary>The answer for one field.</summary>
/// <param name="Field">Table-like name of the field, for example <c>participant.lastName</c>.</param>
/// <param name="Category">What it is, in French, for example « identité du stagiaire ».</param>
/// <param name="Count">How many values were found.</param>
/// <param name="Outcome"><c>given</c>, <c>erased</c>, <c>changed</c>, <c>restricted</c> or <c>held</c>.</param>
/// <param name="Ground">For <c>held</c>, why, naming the law or rule, in French; null otherwise.</param>
/// <param name="ReleaseOn">For <c>held</c>, the day it will be erased, when it is known.</param>
public sealed record PersonalDataItem(string Field, string Category, int Count, string Outcome, string? Ground, DateOnly? ReleaseOn);

/// <summary>The reason of a restriction or an objection is gone, and the person has been told (GDPR art. 18 § 3): the data may be used again.</summary>
/// <param name="RequestId">The request that had asked for it.</param>
/// <param name="SubjectIds">The persons.</param>
/// <param name="LiftedOn">Europe/Paris.</param>
[HeardBy("catalog", "ordering", "billing", "funding", "privacy", "identity")]
public sealed record PersonalRestrictionLifted(Guid RequestId, IReadOnlyList<Guid> SubjectIds, DateOnly LiftedOn);

/// <summary>Somebody was shown personal data (CGV-5.5-c). Sent by every service; Privacy keeps the log.</summary>
/// <param name="ReadingId">This reading.</param>
/// <param name="Service">Where.</param>
/// <param name="Actor">By id: <c>staff:..</c>, <c>partner:..</c>.</param>
/// <param name="What">What was shown, for example <c>customer</c>.</param>
/// <param name="SubjectIds">Whose data.</param>
/// <param name="Purpose">A code, for example <c>order</c> or <c>rights-request</c>; never free text.</param>
/// <param name="ReadAt">UTC.</param>
[HeardBy("privacy", InBatches = true)]
public sealed record PersonalDataRead(
    Guid ReadingId, string Service, string Actor, string What, IReadOnlyList<Guid> SubjectIds, string Purpose, DateTimeOffset ReadAt);
