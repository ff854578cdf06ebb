package org.fundcase.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that Fundcase understood and does not carry out. The reason is in the user's words, says what is the case,
 * what is demanded and what to do, and is shown beside the field it names. Nothing has been changed when it is thrown
 * inside a transaction. Every reason is a sentence as {@link Words#of} takes it: Chinese, its English in the catalogue.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How a refusal travels: 404, 401, 403, 409 or 422 over HTTP. */
    public enum Kind {
        NOT_FOUND,
        UNAUTHENTICATED,
        FORBIDDEN,
        CONFLICT,
        INVALID,
        TOO_LARGE,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final Words words;
    private final @Nullable String field;
    private final List<Words> details;

    private Refusal(Kind kind, String code, Words words, @Nullable String field) {
        this(kind, code, words, field, List.of());
    }

    private Refusal(Kind kind, String code, Words words, @Nullable String field, List<Words> details) {
        super(words.zh());
        this.kind = kind;
        this.code = code;
        this.words = words;
        this.field = field;
        this.details = List.copyOf(details);
    }

    /** The thing does not exist, or is not for this person: both look the same from outside. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not-found", Words.of("没有找到，或者不在你的权限内。"), null);
    }

    /** Whoever asks has not shown who they are. */
    public static Refusal unauthenticated(String sentence, Object... places) {
        return new Refusal(Kind.UNAUTHENTICATED, "unauthenticated", Words.of(sentence, places), null);
    }

    /** The person sees the thing but may not do this. */
    public static Refusal forbidden(String sentence, Object... places) {
        return new Refusal(Kind.FORBIDDEN, "forbidden", Words.of(sentence, places), null);
    }

    /** Somebody else was first; the caller reloads. */
    public static Refusal conflict(String code, String sentence, Object... places) {
        return new Refusal(Kind.CONFLICT, code, Words.of(sentence, places), null);
    }

    /** The request breaks a rule; {@code code} is stable for programs, the words are for people. */
    public static Refusal invalid(String code, String sentence, Object... places) {
        return invalid(code, Words.of(sentence, places));
    }

    /** As {@link #invalid(String, String, Object...)}, with words that are told elsewhere too. */
    public static Refusal invalid(String code, Words words) {
        return new Refusal(Kind.INVALID, code, words, null);
    }

    /** The request breaks a rule in several places, each said in words. */
    public static Refusal invalid(String code, Words words, List<Words> details) {
        return new Refusal(Kind.INVALID, code, words, null, details);
    }

    /** One field breaks a rule. */
    public static Refusal field(String field, String sentence, Object... places) {
        return field(field, Words.of(sentence, places));
    }

    /** As {@link #field(String, String, Object...)}, with words that are told elsewhere too. */
    public static Refusal field(String field, Words words) {
        return new Refusal(Kind.INVALID, "field", words, field);
    }

    /** A body or file over its limit. */
    public static Refusal tooLarge(String sentence, Object... places) {
        return new Refusal(Kind.TOO_LARGE, "too-large", Words.of(sentence, places), null);
    }

    /** Something we depend on is away; trying again later helps. */
    public static Refusal unavailable(String sentence, Object... places) {
        return new Refusal(Kind.UNAVAILABLE, "unavailable", Words.of(sentence, places), null);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable String fieldName() {
        return field;
    }

    /** What is the case, what is demanded and what to do. */
    public Words words() {
        return words;
    }

    /** What it is about, one by one; empty where the words say all. */
    public List<Words> details() {
        return details;
    }

    /** The words in Chinese, as the log has them. */
    public String reason() {
        return words.zh();
    }
}
