package org.fundcase.cases;

import java.io.Serializable;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Documents;
import org.fundcase.documents.FieldCorrection;
import org.fundcase.documents.RereadRegion;
import org.fundcase.documents.RereadValue;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.Box;
import org.fundcase.documents.reading.Region;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an officer does with what was read of a document: takes it, corrects it, goes back, has a place read again. */
@Controller
@RequestMapping("/cases/{id}/documents/{document}")
class ReadingActions {

    private final OfficeAtWork work;
    private final Documents documents;
    private final RereadRegion reread;

    ReadingActions(OfficeAtWork work, Documents documents, RereadRegion reread) {
        this.work = work;
        this.documents = documents;
        this.reread = reread;
    }

    /**
     * @param seen the revision the person looked at
     * @param region of what was read again; null where the person typed
     * @param withdraw goes back to the machine's value
     * @param from the page it leads back to, "reading" or the case page
     */
    record Correction(
            String field,
            @Nullable String value,
            @Nullable Integer seen,
            @Nullable UUID region,
            @Nullable Boolean withdraw,
            @Nullable Integer page,
            @Nullable String from) {

        FieldCorrection asked() {
            return new FieldCorrection(
                    field,
                    Boolean.TRUE.equals(withdraw) ? null : value == null ? "" : value,
                    seen == null ? 0 : seen,
                    region);
        }
    }

    /** In hundredths of the page's width and height. */
    record Rectangle(
            @Nullable Integer page,
            @Nullable Double x,
            @Nullable Double y,
            @Nullable Double w,
            @Nullable Double h,
            @Nullable String field,
            @Nullable String from) {

        Region region() {
            if (page == null || x == null || y == null || w == null || h == null) {
                throw Refusal.field("region", "还没有框。在页面上画一个框，或者填左、上、宽、高。");
            }
            return new Region(page, new Box(x / 100, y / 100, w / 100, h / 100));
        }
    }

    /** What a person typed or had read again, on its way back into its field. */
    record Typed(String field, String value, @Nullable UUID region, @Nullable Refusal refusal) implements Serializable {

        public boolean isOf(String name) {
            return field.equals(name);
        }
    }

    @PostMapping("/fields")
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID document,
            Correction form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        requireIn(id, document, me);
        try {
            documents.correct(document, form.asked(), me.actor());
            flash.addFlashAttribute("saved", form.field());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            String value = form.value() == null ? "" : form.value();
            flash.addFlashAttribute("typed", new Typed(form.field(), value, form.region(), refusal));
            flash.addFlashAttribute("refusal", refusal);
        }
        return "redirect:" + back(id, document, form.page(), form.from());
    }

    @PostMapping(path = "/regions", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    RereadValue read(
            @PathVariable UUID id, @PathVariable UUID document, Rectangle form, @AuthenticationPrincipal SignedIn me) {
        requireIn(id, document, me);
        return reread.read(document, form.region(), me.actor());
    }

    /** The same without a script: what was read comes back in its field, and nothing is saved by that. */
    @PostMapping(path = "/regions", produces = MediaType.TEXT_HTML_VALUE)
    String readOnPage(
            @PathVariable UUID id,
            @PathVariable UUID document,
            Rectangle form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        requireIn(id, document, me);
        Runnable step = () -> {
            RereadValue value = reread.read(document, form.region(), me.actor());
            String field = form.field() == null ? "" : form.field();
            flash.addFlashAttribute("typed", new Typed(field, value.text(), value.id(), null));
        };
        return RefusedStep.attempt(step, back(id, document, form.page(), form.from()), flash);
    }

    private void requireIn(UUID caseId, UUID documentId, SignedIn me) {
        StoredDocument document = work.document(documentId, me);
        if (!document.caseId().equals(caseId)) {
            throw Refusal.notFound();
        }
    }

    private static String back(UUID id, UUID document, @Nullable Integer page, @Nullable String from) {
        String tab = "reading".equals(from) ? "/reading" : "";
        return "/cases/" + id + tab + "?doc=" + document + "&page=" + (page == null ? 1 : page) + "#fields";
    }
}
