using System.Runtime.InteropServices;

namespace NoHarm.Llama.Interop;

/// <summary>The functions of llama.cpp v0.5.0 that this project calls; <see cref="LlamaLibrary"/> says where they come from.</summary>
internal static unsafe partial class NativeMethods
{
    public const string Llama = "llama";
    public const string Ggml = "ggml";
    public const string GgmlBase = "ggml-base";

    [LibraryImport(Llama)]
    public static partial void llama_backend_init();

    [LibraryImport(Llama)]
    public static partial nint llama_version();

    [LibraryImport(Llama)]
    public static partial nint llama_print_system_info();

    [LibraryImport(Llama)]
    public static partial void llama_log_set(delegate* unmanaged<int, byte*, void*, void> callback, void* data);

    [LibraryImport(Llama)]
    public static partial ModelParameters llama_model_default_params();

    [LibraryImport(Llama)]
    public static partial ContextParameters llama_context_default_params();

    [LibraryImport(Llama)]
    public static partial nuint llama_max_parallel_sequences();

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint llama_model_load_from_file(string path, ModelParameters parameters);

    [LibraryImport(Llama)]
    public static partial void llama_model_free(nint model);

    [LibraryImport(Llama)]
    public static partial nint llama_model_get_vocab(ModelHandle model);

    [LibraryImport(Llama)]
    public static partial int llama_model_n_embd(ModelHandle model);

    [LibraryImport(Llama)]
    public static partial int llama_model_n_ctx_train(ModelHandle model);

    [LibraryImport(Llama)]
    public static partial int llama_model_n_layer(ModelHandle model);

    [LibraryImport(Llama)]
    public static partial int llama_model_n_head(ModelHandle model);

    [LibraryImport(Llama)]
    public static partial int llama_model_n_head_kv(ModelHandle model);

    [LibraryImport(Llama)]
    public static partial uint llama_model_n_cls_out(ModelHandle model);

    [LibraryImport(Llama)]
    public static partial ulong llama_model_size(ModelHandle model);

    [LibraryImport(Llama)]
    public static partial int llama_model_desc(ModelHandle model, byte* buffer, nuint size);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int llama_model_meta_val_str(ModelHandle model, string key, byte* buffer, nuint size);

    [LibraryImport(Llama)]
    public static partial nint llama_model_chat_template(ModelHandle model, nint name);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool llama_model_has_encoder(ModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool llama_model_is_recurrent(ModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool llama_model_is_hybrid(ModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool llama_model_is_diffusion(ModelHandle model);

    [LibraryImport(Llama)]
    public static partial int llama_vocab_type(nint vocabulary);

    [LibraryImport(Llama)]
    public static partial int llama_vocab_n_tokens(nint vocabulary);

    [LibraryImport(Llama)]
    public static partial int llama_vocab_get_attr(nint vocabulary, int token);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool llama_vocab_is_eog(nint vocabulary, int token);

    [LibraryImport(Llama)]
    public static partial int llama_vocab_bos(nint vocabulary);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool llama_vocab_get_add_bos(nint vocabulary);

    [LibraryImport(Llama)]
    public static partial int llama_tokenize(
        nint vocabulary,
        byte* text,
        int length,
        int* tokens,
        int capacity,
        byte addSpecial,
        byte parseSpecial);

    [LibraryImport(Llama)]
    public static partial int llama_token_to_piece(nint vocabulary, int token, byte* buffer, int size, int strip, byte special);

    [LibraryImport(Llama)]
    public static partial int llama_chat_apply_template(
        byte* template,
        ChatMessage* messages,
        nuint count,
        byte addAssistant,
        byte* buffer,
        int size);

    [LibraryImport(Llama)]
    public static partial nint llama_init_from_model(ModelHandle model, ContextParameters parameters);

    [LibraryImport(Llama)]
    public static partial void llama_free(nint context);

    [LibraryImport(Llama)]
    public static partial void llama_set_abort_callback(ContextHandle context, delegate* unmanaged<void*, byte> callback, void* data);

    [LibraryImport(Llama)]
    public static partial uint llama_n_ctx(ContextHandle context);

    [LibraryImport(Llama)]
    public static partial nint llama_get_memory(ContextHandle context);

    [LibraryImport(Llama)]
    public static partial void llama_memory_clear(nint memory, byte data);

    [LibraryImport(Llama)]
    public static partial void llama_memory_seq_cp(nint memory, int source, int target, int from, int to);

    [LibraryImport(Llama)]
    public static partial byte llama_memory_seq_rm(nint memory, int sequence, int from, int to);

    [LibraryImport(Llama)]
    public static partial int llama_decode(ContextHandle context, NativeBatch batch);

    [LibraryImport(Llama)]
    public static partial int llama_encode(ContextHandle context, NativeBatch batch);

    [LibraryImport(Llama)]
    public static partial float* llama_get_logits_ith(ContextHandle context, int index);

    [LibraryImport(Llama)]
    public static partial float* llama_get_embeddings_seq(ContextHandle context, int sequence);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint llama_sampler_init_grammar(nint vocabulary, string grammar, string root);

    [LibraryImport(Llama)]
    public static partial int llama_sampler_sample(nint sampler, ContextHandle context, int index);

    [LibraryImport(Llama)]
    public static partial void llama_sampler_free(nint sampler);

    [LibraryImport(Llama)]
    public static partial nint llama_sampler_chain_init(byte noTimings);

    [LibraryImport(Llama)]
    public static partial void llama_sampler_chain_add(nint chain, nint sampler);

    [LibraryImport(Llama)]
    public static partial nint llama_sampler_init_greedy();

    [LibraryImport(Ggml, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ggml_backend_load_all_from_path(string folder);

    [LibraryImport(Ggml)]
    public static partial nuint ggml_backend_dev_count();

    [LibraryImport(Ggml)]
    public static partial nint ggml_backend_dev_get(nuint index);

    [LibraryImport(GgmlBase)]
    public static partial nint ggml_backend_dev_name(nint device);

    [LibraryImport(GgmlBase)]
    public static partial nint ggml_backend_dev_description(nint device);

    [LibraryImport(GgmlBase)]
    public static partial int ggml_backend_dev_type(nint device);

    [LibraryImport(GgmlBase)]
    public static partial void ggml_backend_dev_memory(nint device, out nuint free, out nuint total);

    [LibraryImport(GgmlBase)]
    public static partial nint ggml_commit();
}
