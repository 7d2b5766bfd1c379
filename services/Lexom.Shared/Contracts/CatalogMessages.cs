namespace Lexom.Contracts.Catalog;

/// <summary>A course version became sellable. Versions are immutable (CAT-2): a change comes as a new version.</summary>
/// <param name="CourseId">The course, the same for all its versions.</param>
/// <param name="Version">From 1 up, without gaps.</param>
/// <param name="Reference">For example <c>RCL-APPL-03</c>.</param>
/// <param name="Title">French title.</param>
/// <param name="IsTraining">False for coaching or individual support, which can't be sold as training (CGV-2.1-b).</param>
/// <param name="DurationDays">Whole days.</param>
/// <param name="DurationHours">Hours of training in all.</param>
/// <param name="Objectives">All objectives, in order: certificates repeat every one of them (ORD-1).</param>
/// <param name="InterPricePerParticipant">Excl. VAT, per participant.</param>
/// <param name="IntraPricePerGroup">Excl. VAT, per group.</param>
/// <param name="Currency">ISO 4217, <c>EUR</c>.</param>
/// <param name="VatRegime"><c>standard</c> or <c>exempt-261-4-4-a</c> (CGI art. 261-4-4° a).</param>
/// <param name="MaximumParticipants">Most participants in one session.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Contents">What a training agreement has to state of the course (Code du travail D6353-1, L6353-4).</param>
[HeardBy("ordering")]
public sealed record CoursePublished(
    Guid CourseId, int Version, string Reference, string Title, bool IsTraining, int DurationDays, decimal DurationHours,
    IReadOnlyList<string> Objectives, decimal InterPricePerParticipant, decimal IntraPricePerGroup, string Currency,
    string VatRegime, int MaximumParticipants, DateTimeOffset PublishedAt, CourseContents? Contents = null);

/// <summary>The course sheet beyond title, objectives and price (CAT-1).</summary>
/// <param name="Programme">Numbered modules, in order.</param>
/// <param name="Prerequisites">What participants must know already.</param>
/// <param name="Audience">For whom.</param>
/// <param name="TeachingMethods">How it is taught.</param>
/// <param name="EvaluationMethods">How knowledge is checked and what is handed out at the end.</param>
public sealed record CourseContents(
    IReadOnlyList<CourseContentsModule> Programme, string Prerequisites, string Audience, string TeachingMethods, string EvaluationMethods);

/// <summary>A module of a programme.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Items">What it treats, in order.</param>
public sealed record CourseContentsModule(string Title, IReadOnlyList<string> Items);

/// <summary>A session can be sold; sent again with a higher <paramref name="Revision"/> when its dates, place or slots change.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Revision">From 1 up; a lower or equal one received later is old news.</param>
/// <param name="CourseId">The course.</param>
/// <param name="CourseVersion">The version taught (CAT-2).</param>
/// <param name="Mode"><c>inter</c>, <c>intra</c> or <c>remote</c>.</param>
/// <param name="StartsOn">First day, Europe/Paris.</param>
/// <param name="EndsOn">Last day, Europe/Paris.</param>
/// <param name="HalfDays">The half-days taught, in order.</param>
/// <param name="Place">Where, for people to read.</param>
/// <param name="Capacity">Seats in all.</param>
/// <param name="SameConditionsAs">For a second session (CAT-3), the session whose financial conditions it shares.</param>
[HeardBy("ordering")]
public sealed record SessionScheduled(
    Guid SessionId, int Revision, Guid CourseId, int CourseVersion, string Mode, DateOnly StartsOn, DateOnly EndsOn,
    IReadOnlyList<SessionHalfDay> HalfDays, string Place, int Capacity, Guid? SameConditionsAs);

/// <summary>A half-day of a session.</summary>
/// <param name="Day">Europe/Paris.</param>
/// <param name="Period"><c>morning</c> or <c>afternoon</c>.</param>
public sealed record SessionHalfDay(DateOnly Day, string Period);

/// <summary>The seats asked for by a proposal are held for it (CAT-3). Also sent when a waiting proposal gets its seats, maybe in a second session.</summary>
[HeardBy("ordering")]
public sealed record SeatsHeld(Guid ProposalId, Guid SessionId, int Seats, DateTimeOffset HeldAt);

/// <summary>There are not enough seats: the proposal waits and nothing is overbooked (CAT-3).</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="SessionId">The session waited for.</param>
/// <param name="Seats">Seats asked for.</param>
/// <param name="Position">Place on the waiting list, from 1.</param>
/// <param name="WaitingSince">UTC.</param>
[HeardBy("ordering")]
public sealed record SeatsWaitlisted(Guid ProposalId, Guid SessionId, int Seats, int Position, DateTimeOffset WaitingSince);

/// <summary>The session has been given to its end. <paramref name="CompletedOn"/> is its last day in Paris: the training's end for CGV-3.2 and CGV-3.3-d.</summary>
[HeardBy("ordering")]
public sealed record SessionCompleted(Guid SessionId, DateOnly CompletedOn, DateTimeOffset OccurredAt);

/// <summary>LEXOM itself cancels the session (CGV-3.5-d).</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Cause"><c>trainer-absent</c>, <c>venue-unavailable</c> or <c>force-majeure</c> (CAT-5).</param>
/// <param name="OfferedSessionId">Another session offered in its place, when there is one.</param>
/// <param name="OccurredAt">UTC.</param>
[HeardBy("ordering")]
public sealed record SessionCancelledByLexom(Guid SessionId, string Cause, Guid? OfferedSessionId, DateTimeOffset OccurredAt);
