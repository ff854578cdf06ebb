package org.fundcase.documents.reading;

import static org.fundcase.demo.papers.InvoiceTruth.plain;
import static org.fundcase.documents.reading.FieldNames.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.documents.DocumentField;
import org.jspecify.annotations.Nullable;

/** Counts, per form and field, what was read right, what was left to a person, and what is wrong and looks certain. */
final class Accuracy {

    private enum Outcome {
        RIGHT,
        DOUBTFUL,
        WRONG
    }

    private final Map<String, Map<String, int[]>> counts = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    static Map<String, String> keyFields(InvoiceTruth t) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(INVOICE_NUMBER, t.number());
        fields.put(ISSUE_DATE, t.issued().toString());
        fields.put(BUYER_TAX_ID, t.buyer().creditCode());
        fields.put(SELLER_TAX_ID, t.seller().creditCode());
        fields.put(AMOUNT_WITHOUT_TAX, plain(t.net()));
        fields.put(TAX_AMOUNT, plain(t.tax()));
        fields.put(TOTAL_WITH_TAX, plain(t.total()));
        if (!t.code().isEmpty()) {
            fields.put(INVOICE_CODE, t.code());
            fields.put(CHECK_CODE, t.checkCode());
        }
        return fields;
    }

    void count(String form, Reading reading, Map<String, String> truth) {
        truth.forEach((name, value) -> {
            ReadField read = reading instanceof Reading.Read r ? r.field(name).orElse(null) : null;
            Outcome outcome = outcome(read, value);
            counts.computeIfAbsent(form, f -> new LinkedHashMap<>())
                    .computeIfAbsent(name, n -> new int[Outcome.values().length])[outcome.ordinal()]++;
            if (outcome != Outcome.RIGHT) {
                notes.add(form + " " + name + " " + outcome + ": " + read + " instead of " + value);
            }
        });
    }

    private static Outcome outcome(@Nullable ReadField read, String value) {
        if (read == null || read.confidence() < DocumentField.SURE) {
            return Outcome.DOUBTFUL;
        }
        return read.value().equals(value) ? Outcome.RIGHT : Outcome.WRONG;
    }

    private int sum(String formPrefix, boolean amountsOnly, Outcome... outcomes) {
        int sum = 0;
        for (var form : counts.entrySet()) {
            for (var field : form.getValue().entrySet()) {
                if (form.getKey().startsWith(formPrefix) && (!amountsOnly || AMOUNTS.contains(field.getKey()))) {
                    for (Outcome outcome : outcomes) {
                        sum += field.getValue()[outcome.ordinal()];
                    }
                }
            }
        }
        return sum;
    }

    /** Of the values that are shown as certain, the share that is right. */
    double right(String formPrefix) {
        return (double) sum(formPrefix, false, Outcome.RIGHT)
                / Math.max(1, sum(formPrefix, false, Outcome.RIGHT, Outcome.WRONG));
    }

    double read(String formPrefix) {
        return (double) sum(formPrefix, false, Outcome.RIGHT) / Math.max(1, sum(formPrefix, false, Outcome.values()));
    }

    double doubtful(String formPrefix) {
        return (double) sum(formPrefix, false, Outcome.DOUBTFUL)
                / Math.max(1, sum(formPrefix, false, Outcome.values()));
    }

    int wrongAmounts() {
        return sum("", true, Outcome.WRONG);
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(String.format("%-44s %-20s %6s %9s %6s%n", "", "", "right", "doubtful", "wrong"));
        counts.forEach((form, fields) -> fields.forEach(
                (name, n) -> text.append(String.format("%-44s %-20s %6d %9d %6d%n", form, name, n[0], n[1], n[2]))));
        notes.forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }
}
