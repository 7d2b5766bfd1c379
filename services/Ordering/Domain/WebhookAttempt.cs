namespace Lexom.Ordering.Domain;

/// <summary>One sending of an event.</summary>
/// <param name="At">When.</param>
/// <param name="Status">HTTP status, where there was an answer.</param>
/// <param name="Error">Why it was not delivered: a word, never what the other side sent. Null when it was.</param>
public sealed record WebhookAttempt(DateTimeOffset At, int? Status, string? Error);
