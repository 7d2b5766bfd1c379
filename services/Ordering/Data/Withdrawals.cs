using System.Security.Cryptography;
using System.Text;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Ordering.Data;

/// <summary>CGV-2.1-f: the acknowledgement of a withdrawal, kept as it was sent. It names the contract and no person.</summary>
public sealed class Withdrawal
{
    public required Guid ContractId { get; init; }

    /// <summary>The statement's instant; for a letter, the day it was sent.</summary>
    public required DateTimeOffset StatedAt { get; init; }

    public required DateTimeOffset AcknowledgedAt { get; init; }

    public required string Text { get; init; }

    public required string Sha256 { get; init; }
}

internal sealed class WithdrawalMapping : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> withdrawal)
    {
        withdrawal.ToTable("withdrawals");
        withdrawal.HasKey(w => w.ContractId);
        withdrawal.Property(w => w.ContractId).ValueGeneratedNever();
    }
}

internal static class Withdrawals
{
    /// <summary>What follows from a withdrawal, made online or by letter.</summary>
    public static async Task WithdrawAsync(
        this OrderingDbContext db, Messengers messengers, ContractCase about, DateTimeOffset statedAt, (DateTimeOffset Now, string Actor) by, CancellationToken ct)
    {
        var c = about.Contract;
        var text = Mails.Withdrawn(c, statedAt);
        db.Add(new Withdrawal { ContractId = c.Id, StatedAt = statedAt, AcknowledgedAt = by.Now, Text = text, Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) });
        messengers.Outbox.Add(new OrderWithdrawn(c.Id, c.ProposalId, c.CustomerId, c.Training.SessionId, ParisTime.DayOf(statedAt)), c.Id);
        db.Tell(c, by.Now, by.Actor, $"Rétractation du client, déclarée le {French.Instant(statedAt)} : rien n’est dû.", "CGV-2.1-f", new StoryDetail(Money.Zero, "withdrawal", c.Id));
        await messengers.Mailbox.AddAsync(await about.EmailAsync(db, ct), $"Accusé de réception de votre rétractation, contrat {c.Number}", text, $"withdrawn:{c.Id}", ct);
    }
}
