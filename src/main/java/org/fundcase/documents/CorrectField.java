package org.fundcase.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.fundcase.documents.reading.Box;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.documents.reading.FieldNames;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a value as a person reads it: beside the machine's, after the ones that were given before. */
@Component
class CorrectField {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** What is written: the values of one row. */
    private record Given(
            UUID document, FieldCorrection correction, @Nullable String value, @Nullable RereadValue region) {}

    private final JdbcClient jdbc;
    private final DocumentRows rows;
    private final RegionRows regions;
    private final GivenValues values;
    private final InvoiceEntries invoices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectField(
            JdbcClient jdbc,
            DocumentRows rows,
            RegionRows regions,
            GivenValues values,
            InvoiceEntries invoices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.regions = regions;
        this.values = values;
        this.invoices = invoices;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void correct(StoredDocument document, FieldCorrection correction, Actor by) {
        requireCurrent(document.id());
        DocumentDetail detail = rows.detail(document.id()).orElseThrow(Refusal::notFound);
        DocumentField before =
                detail.asked(correction.field()).orElseThrow(() -> Refusal.invalid("field", "这份材料没有这个字段。请刷新后再改。"));
        Given given = given(document.id(), correction);
        if (before.revision() != correction.seen() || !write(given, by)) {
            requireRepeated(given, before, by);
            return;
        }
        values.keep(document.id(), correction, given.value(), by);
        nameKind(rows.detail(document.id()).orElseThrow());
        DocumentDetail after = rows.detail(document.id()).orElseThrow(Refusal::notFound);
        publish(document, before, after, given, by);
        invoices.enter(after);
    }

    private Given given(UUID document, FieldCorrection correction) {
        String value = correction.value();
        UUID id = correction.region();
        RereadValue region = id == null
                ? null
                : regions.find(document, id).orElseThrow(() -> Refusal.invalid("region", "这次重读已经不在了。请重新画框。"));
        String clean = value == null
                ? null
                : FieldForm.checked(correction.field(), Texts.optional(correction.field(), "要素", value, 2000));
        return new Given(document, correction, clean, region);
    }

    /** Holds the document until the end, so that nobody replaces it meanwhile. */
    private void requireCurrent(UUID id) {
        String reading = jdbc.sql(
                        "SELECT reading FROM documents_document WHERE id = :id AND removed_at IS NULL FOR NO KEY UPDATE")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("replaced", "这份材料刚刚被替换或删除。请刷新后核对新的一份。"));
        if (reading.equals(StoredDocument.State.PENDING.name())) {
            throw Refusal.conflict("pending", "这份材料还在读取。读完以后再更正。");
        }
    }

    /**
     * What a person fills in by hand is what its slot asks for: an invoice that could not be read is one as soon as its
     * total is known, and is checked and counted from then on.
     */
    private void nameKind(DocumentDetail detail) {
        StoredDocument document = detail.document();
        DocumentKind kind = ExpectedFields.kind(document);
        boolean known = kind != DocumentKind.INVOICE
                || !detail.value(FieldNames.TOTAL_WITH_TAX).isEmpty();
        if (document.kind() != kind && kind != null && known) {
            jdbc.sql("UPDATE documents_document SET kind = :kind WHERE id = :id AND coalesce(kind, 'OTHER') = 'OTHER'")
                    .param("kind", kind.name())
                    .param("id", document.id())
                    .update();
        }
    }

    /** @return false if somebody was faster */
    private boolean write(Given given, Actor by) {
        Box box = given.region() == null ? null : given.region().region().box();
        return jdbc.sql("INSERT INTO documents_field AS f (document_id, name, ordinal, person_value, person_id, "
                                + "person_name, person_at, person_page, person_x, person_y, person_w, person_h, revision) "
                                + "VALUES (:id, :name, 1000, :value, :person, :by, :at, :page, :x, :y, :w, :h, 1) "
                                + "ON CONFLICT (document_id, name) DO UPDATE SET person_value = :value, person_id = :person, "
                                + "person_name = :by, person_at = :at, person_page = :page, person_x = :x, person_y = :y, "
                                + "person_w = :w, person_h = :h, revision = f.revision + 1 WHERE f.revision = :seen")
                        .param("id", given.document())
                        .param("name", given.correction().field())
                        .param("value", given.value())
                        .param("person", by.personId())
                        .param("by", by.name())
                        .param("at", now())
                        .param(
                                "page",
                                given.region() == null
                                        ? null
                                        : given.region().region().page())
                        .param("x", box == null ? null : box.x())
                        .param("y", box == null ? null : box.y())
                        .param("w", box == null ? null : box.w())
                        .param("h", box == null ? null : box.h())
                        .param("seen", given.correction().seen())
                        .update()
                == 1;
    }

    private void publish(StoredDocument document, DocumentField before, DocumentDetail after, Given given, Actor by) {
        String field = before.name();
        events.publishEvent(new DocumentEvent.FieldCorrected(
                document.caseId(),
                document.id(),
                new DocumentEvent.FieldCorrected.Values(
                        field,
                        before.value(),
                        after.value(field),
                        before.machineValue(),
                        given.region() == null ? null : given.region().text()),
                by));
    }

    /** The same said twice by the same person, as with a double click, is no conflict. */
    private void requireRepeated(Given given, DocumentField now, Actor by) {
        String value = given.value();
        boolean same =
                value != null && value.equals(now.personValue()) && by.name().equals(now.personName());
        if (!same) {
            throw stale(given.document(), now);
        }
    }

    private Refusal stale(UUID document, DocumentField now) {
        GivenValue last = values.last(document, now.name()).orElse(null);
        return last == null
                ? Refusal.conflict(now.name(), "这个字段刚刚变了，你填的没有保存。对照原件后再存。")
                : Refusal.conflict(
                        now.name(),
                        "{0}在 {1} 已把这个字段定为“{2}”，你填的没有保存。对照原件后再存。",
                        last.personName(),
                        TIME.format(last.at().atZone(clock.getZone())),
                        now.value());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
