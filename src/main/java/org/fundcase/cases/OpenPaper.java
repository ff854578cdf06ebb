package org.fundcase.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.DocumentField;
import org.jspecify.annotations.Nullable;

/**
 * The paper that is open.
 *
 * @param page counted from 1
 * @param pile the papers beside it
 */
record OpenPaper(DocumentDetail paper, int page, List<NumberedField> fields, List<DocumentDetail> pile) {

    /**
     * A field with the number that it and its box carry.
     *
     * @param level hi, mid, low, or hu for a value of a person
     */
    record NumberedField(int number, DocumentField field, String level) {}

    /** @param page is kept within the pages there are */
    static OpenPaper of(DocumentDetail paper, int page, List<DocumentDetail> pile) {
        Integer pages = paper.document().pages();
        return new OpenPaper(paper, Math.max(1, Math.min(page, pages == null ? 1 : pages)), numbered(paper), pile);
    }

    public boolean hasPages() {
        return paper.document().isDrawn();
    }

    public int pages() {
        Integer pages = paper.document().pages();
        return pages == null ? 0 : pages;
    }

    public int position() {
        return pile.indexOf(paper) + 1;
    }

    /** Numbers only what has a place on this page. */
    public List<NumberedField> boxes() {
        return fields.stream()
                .filter(field -> field.field().box() != null
                        && Objects.equals(field.field().page(), page))
                .toList();
    }

    public long doubtful() {
        return paper.unsettled();
    }

    /** The next sheet, and after the last the first, on which something is doubtful; null if there is none. */
    public @Nullable DocumentDetail nextDoubtful() {
        return Stream.concat(pile.stream().skip(position()), pile.stream().limit(position() - 1L))
                .filter(sheet -> sheet.unsettled() > 0)
                .findFirst()
                .orElse(null);
    }

    public @Nullable UUID previous() {
        return at(position() - 2);
    }

    public @Nullable UUID next() {
        return at(position());
    }

    private @Nullable UUID at(int index) {
        return index < 0 || index >= pile.size()
                ? null
                : pile.get(index).document().id();
    }

    private static List<NumberedField> numbered(DocumentDetail paper) {
        List<NumberedField> fields = new ArrayList<>();
        for (DocumentField field : paper.asked()) {
            fields.add(new NumberedField(fields.size() + 1, field, level(field)));
        }
        return fields;
    }

    private static String level(DocumentField field) {
        if (field.isByPerson()) {
            return "hu";
        }
        if (!field.isDoubtful()) {
            return "hi";
        }
        return field.confidence() >= 0.6 ? "mid" : "low";
    }
}
