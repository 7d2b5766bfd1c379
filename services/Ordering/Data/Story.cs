using Lexom.Kernel;
using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Data;

/// <summary>Writes the timeline.</summary>
internal static class Story
{
    public const string System = "system";

    /// <summary>Adds a line to a proposal's story, which its contract's continues.</summary>
    public static void Tell(this OrderingDbContext db, Proposal proposal, DateTimeOffset at, string actor, string text, string? rule = null, StoryDetail? detail = null) =>
        db.Add(At(proposal.Id, proposal.ContractId, at, "ordering", actor, text, rule, detail));

    public static void Tell(this OrderingDbContext db, Contract contract, DateTimeOffset at, string actor, string text, string? rule = null, StoryDetail? detail = null) =>
        db.Add(At(contract.ProposalId, contract.Id, at, "ordering", actor, text, rule, detail));

    /// <summary>What another service said.</summary>
    public static void Hear(
        this OrderingDbContext db, string service, (Guid? ProposalId, Guid? ContractId) of, DateTimeOffset at, string text, string? rule = null, StoryDetail? detail = null) =>
        db.Add(At(of.ProposalId, of.ContractId, at, service, System, text, rule, detail));

    private static TimelineEntry At(
        Guid? proposalId, Guid? contractId, DateTimeOffset at, string service, string actor, string text, string? rule, StoryDetail? detail) => new()
    {
        ProposalId = proposalId, ContractId = contractId, At = at, Service = service, Actor = actor, Text = text, RuleId = rule,
        Amount = detail?.Amount, RefKind = detail?.Kind, RefId = detail?.Id, RefLabel = detail?.Label,
    };
}

/// <summary>The amount of a line and what it points to.</summary>
internal sealed record StoryDetail(Money? Amount = null, string? Kind = null, Guid? Id = null, string? Label = null);
