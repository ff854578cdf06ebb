package org.fundcase.publicity;

import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.publicity.HandleObjection.Named;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who an answer to an objection goes to: told to the objector by the receipt, and to the office that handles it on the
 * record. Whoever makes such a copy keeps it nowhere.
 */
@Component
public class ObjectorCopies {

    private final ObjectionRows rows;
    private final ObjectorRows objectors;
    private final ObjectionFile file;

    ObjectorCopies(ObjectionRows rows, ObjectorRows objectors, ObjectionFile file) {
        this.rows = rows;
        this.objectors = objectors;
        this.file = file;
    }

    /**
     * For whom an own copy is made.
     *
     * @param name empty for an anonymous one
     */
    public record Addressee(UUID objectionId, String name) {

        @Override
        public String toString() {
            return "Addressee[secret]";
        }
    }

    /** By the number of the receipt, however it was typed. */
    public Optional<Addressee> byReceipt(String receipt) {
        return rows.byReceipt(Receipt.clean(receipt))
                .map(objection -> new Addressee(objection.id(), name(objection.id())));
    }

    /**
     * For the office that handles it; that it looked is on the record.
     *
     * @throws Refusal not found for every other office, and for an anonymous one
     */
    @Transactional
    public Addressee read(UUID roundId, UUID objectionId, SignedIn by) {
        return new Addressee(
                objectionId, file.objector(new Named(roundId, objectionId), by).name());
    }

    /** Words of the office without the name of who handed the objection in. */
    public String withoutName(UUID objectionId, String words, String instead) {
        String name = name(objectionId);
        return name.isBlank() ? words : words.replace(name, instead);
    }

    /** As {@link #withoutName} for everybody who objected in a round, by one question. */
    public String withoutNames(UUID roundId, String words, String instead) {
        String clean = words;
        for (String name : objectors.names(roundId)) {
            clean = clean.replace(name, instead);
        }
        return clean;
    }

    private String name(UUID objectionId) {
        return objectors.of(objectionId).map(Objector::name).orElse("");
    }
}
