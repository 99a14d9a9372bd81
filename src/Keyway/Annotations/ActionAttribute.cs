namespace Keyway;

/// <summary>
/// Marks long-running work (train, export, index) that programs and schedulers start: a method, or a class that
/// derives from <see cref="PluginAction{TParams, TResult}"/> or <see cref="PluginAction{TParams}"/>.
/// </summary>
/// <remarks>
/// Without a name the action is called as its method without <c>Async</c>, or its class without <c>Action</c>, in
/// snake_case: <c>TrainModelAsync</c> is <c>train_model</c>. What isn't stated here may stand in <c>plugin.yaml</c>: there an
/// entry whose <c>entrypoint</c> is the method or class gives it a name, a category and a description. A name has 1 to 128 characters of
/// <c>A-Z a-z 0-9 _ - .</c> (Model Context Protocol, "Tools", "Tool Names").
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, Inherited = false)]
public sealed class ActionAttribute : Attribute
{
    /// <summary>Marks an action that is called as its method or class.</summary>
    public ActionAttribute()
    {
    }

    /// <summary>Marks an action with a name of its own.</summary>
    /// <param name="name">The name that callers use.</param>
    public ActionAttribute(string name) => Name = name;

    /// <summary>Gets the name that callers use; null where it isn't stated here.</summary>
    public string? Name { get; }

    /// <summary>Gets or sets the group that the action is listed in, such as <c>neural_net</c> or <c>export</c>; where it is null, what <c>plugin.yaml</c> says.</summary>
    public string? Category { get; set; }

    /// <summary>Gets or sets what the action does, for its callers; the <c>///</c> summary where it is null, or else what <c>plugin.yaml</c> says.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the keys that the run-time context must hold when the action is called.</summary>
    public string[]? RequiredContext { get; set; }
}
