using Lexom.Demo.Api;

namespace Lexom.Demo.Story;

/// <summary>Everybody who takes part in the story, each with their own sign-in, all through the gateway.</summary>
internal sealed class Cast(Uri gateway, TimeSpan patience)
{
    public ClientApi Portal { get; } = new(gateway, SignIns.PartnerClient, SignIns.PartnerSecret, "partner", patience);

    public OpcoSystem Opco { get; } = new(gateway, patience);

    public StaffSession Sales { get; } = new(gateway, SignIns.Sales, patience);

    public StaffSession TrainingManager { get; } = new(gateway, SignIns.TrainingManager, patience);

    public StaffSession Accountant { get; } = new(gateway, SignIns.Accountant, patience);

    public StaffSession Dpo { get; } = new(gateway, SignIns.Dpo, patience);

    public StaffSession Administrator { get; } = new(gateway, SignIns.Administrator, patience);

    public BusinessTime Clock { get; } = new(gateway, patience);
}
