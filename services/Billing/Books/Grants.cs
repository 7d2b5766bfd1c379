using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;

namespace Lexom.Billing.Books;

public static class Grants
{
    /// <summary>The file of a message, also when the acceptance that announces it has not arrived yet.</summary>
    public static FundingGrant GrantOf(this BillingDbContext db, ContractBook book, Guid fundingFileId, string opco)
    {
        if (book.Grant(fundingFileId) is { } known)
        {
            return known;
        }

        var grant = FundingGrant.Announce(fundingFileId, book.Account.Id, opco, null);
        db.Grants.Add(grant);
        book.Grants.Add(grant);
        return grant;
    }
}

public static class Decisions
{
    /// <summary>A message that breaks its own contract is a bug of the sender: it ends in the dead letters, where someone sees it.</summary>
    public static void Require(Result result)
    {
        if (!result.IsDone)
        {
            throw new InvalidOperationException(result.Errors[0].Message);
        }
    }
}
