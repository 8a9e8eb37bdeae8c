namespace NoHarm.Validation.Mutations;

/// <summary>The kinds of change that <c>noharm probe mutations</c> makes, with the effect that the matching rules demand of each.</summary>
public static class MutationKinds
{
    /// <summary>All of them: first those that take the match away, then those that weaken it, then those that leave it.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("leave-out", MutationEffect.Flip, "the sentence or list item is taken out", LeaveOutMutation.Make),
        new("negate", MutationEffect.Flip, "\"do not ...\", \"would not ...\", \"not needed: ...\"", NegateMutation.Make),
        new("gate", MutationEffect.Flip, "\"if symptoms worsen, ...\"", GateMutation.Make),
        new("delegate", MutationEffect.Flip, "\"leave it to cardiology whether to ...\"", DelegateMutation.Make),
        new("urgency", MutationEffect.Flip, "urgent becomes routine or in 6 months, and back", UrgencyMutation.Make),
        new("drug-in-class", MutationEffect.Flip, "another drug of the same class for the one that the option names", DrugMutation.InClass),
        new("drug-out-of-class", MutationEffect.Flip, "a drug of another class", DrugMutation.OutOfClass),
        new("hedge", MutationEffect.Weaken, "\"could consider ...\"", HedgeMutation.Make),
        new("dose", MutationEffect.Weaken, "three to five times the dose that the option gives", DoseMutation.Make),
        new("route", MutationEffect.Weaken, "another route than the option gives", RouteMutation.Make),
        new("drop-member", MutationEffect.Weaken, "one of several tests that the option asks for is left out", MemberMutation.Make),
        new("class-member", MutationEffect.Keep, "another drug of the class that the option asks for", DrugMutation.OtherMember),
        new("brand", MutationEffect.Keep, "brand name for generic name, and back", NameMutation.Brand),
        new("abbreviation", MutationEffect.Keep, "abbreviation for whole name, and back", NameMutation.Abbreviation),
        new("reorder", MutationEffect.Keep, "two list items or neighbouring sentences change places", ReorderMutation.Make),
        new("list-style", MutationEffect.Keep, "numbers, bullets or prose for the list", ListStyleMutation.Make),
        new("typo", MutationEffect.Keep, "one slip of the keyboard in a long word", TypoMutation.Make),
    ];

    /// <summary>The kind of that name, or null.</summary>
    public static Mutation? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
