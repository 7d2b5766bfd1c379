using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.ServiceDefaults.Http;

namespace Lexom.Ordering.Views;

/// <summary>
/// CGV-5.5-c: a caller is shown the personal fields their function needs; a partner, what its own orders need while they run. The table of fields and roles that the tests hold
/// against the running service (tests/Lexom.ServiceTests/Access/fields.txt) says the same by hand.
/// </summary>
internal sealed class FieldRules
{
    private readonly bool _partner;
    private readonly bool _invites;
    private readonly bool _negotiates;

    private FieldRules(bool partner, bool invites, bool negotiates) => (_partner, _invites, _negotiates) = (partner, invites, negotiates);

    public static FieldRules Of(ClaimsPrincipal user) => new(
        user.PartnerIdOrNull() is not null, Has(user, Roles.Sales, Roles.TrainingManager, Roles.Dpo, Roles.Administrator), Has(user, Roles.Sales, Roles.Dpo, Roles.Administrator));

    /// <summary>A participant's address: for who invites them; for the partner that gave it, as long as the order runs.</summary>
    public bool ParticipantEmail(bool running) => _partner ? running : _invites;

    /// <summary>The client's correspondent: for who negotiates, and for the partner that named them.</summary>
    public bool DecisionMaker => _partner || _negotiates;

    /// <summary>Whether the client is late in paying is LEXOM's business alone.</summary>
    public bool Arrears => !_partner;

    /// <summary>What the client agreed to in their own words.</summary>
    public bool LogoAgreement => _negotiates;

    /// <summary>Restrictions and objections in force: for all staff, so that nobody uses what may not be used (CGV-5.5-d).</summary>
    public bool Limits => !_partner;

    private static bool Has(ClaimsPrincipal user, params string[] roles) => Array.Exists(roles, user.IsInRole);
}
