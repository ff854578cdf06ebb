package org.fundcase.kernel;

import java.io.Serializable;
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
    private final List<Fault> faults;

    /** What is wrong with one field. */
    public record Fault(String field, Words words) implements Serializable {}

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
        this.faults = field == null ? List.of() : List.of(new Fault(field, words));
    }

    /** Several fields at once; it is named after the first. */
    private Refusal(List<Fault> faults) {
        super(told(faults).zh());
        this.kind = Kind.INVALID;
        this.code = "field";
        this.words = told(faults);
        this.field = faults.get(0).field();
        this.details = List.of();
        this.faults = List.copyOf(faults);
    }

    private static Words told(List<Fault> faults) {
        return faults.stream()
                .map(Fault::words)
                .reduce((one, other) -> new Words(one.zh() + other.zh(), one.en() + " " + other.en()))
                .orElse(Words.NONE);
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
        return conflict(code, Words.of(sentence, places));
    }

    /** As {@link #conflict(String, String, Object...)}, with words that are told elsewhere too. */
    public static Refusal conflict(String code, Words words) {
        return new Refusal(Kind.CONFLICT, code, words, null);
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

    /** Several fields break rules; all are told at once. There is at least one. */
    public static Refusal fields(List<Fault> faults) {
        return new Refusal(faults);
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

    /** Each field that is wrong, in their order; empty where it is about no field. */
    public List<Fault> faults() {
        return faults;
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable Words at(String name) {
        return faults.stream()
                .filter(fault -> fault.field().equals(name))
                .map(Fault::words)
                .findFirst()
                .orElse(null);
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
