namespace NoHarm.Testing.Gguf;

/// <summary>Chat templates to put into a model.</summary>
internal static class ChatTemplates
{
    /// <summary>Turns between im_start and im_end; the library knows it by these words.</summary>
    public const string ChatMl =
        "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}"
        + "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

    /// <summary>A valid template that the library does not know.</summary>
    public const string Unsupported = "{% for message in messages %}@@{{ message['role'] }}@@{{ message['content'] }}{% endfor %}@@";
}
