using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Messaging;

namespace Lexom.Ordering.Data;

/// <summary>A client's request as it reaches LEXOM.</summary>
internal static class Requests
{
    /// <summary>
    /// Staff record a letter or e-mail with the day it was received. What a portal sends is in writing (Code civil art. 1366) and is received when it is sent.
    /// </summary>
    public static Result<ClientRequest> Read(ClaimsPrincipal user, DateOnly? receivedOn, bool written, string? motive, DateOnly today)
    {
        if (user.PartnerIdOrNull() is null)
        {
            return new ClientRequest(receivedOn ?? today, written, motive ?? Motives.Other);
        }

        return receivedOn is { } day && day != today
            ? DomainError.Invalid("CGV-3.5-c", "Une demande faite par le portail est reçue le jour même.", "receivedOn")
            : new ClientRequest(today, IsWritten: true, motive ?? Motives.Other);
    }
}

/// <summary>What a slice sends by: both are rows of its own transaction.</summary>
public sealed record Messengers(Outbox Outbox, Mailbox Mailbox);
