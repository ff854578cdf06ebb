package org.fundcase.letters;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.ObjectorCopies;
import org.fundcase.publicity.ObjectorCopies.Addressee;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers that people read who are not signed in: the notice, and an objector the own answer. */
@Controller
class PublicPaperPages {

    private final Notices notices;
    private final ObjectorCopies objectors;
    private final Letters letters;
    private final OwnCopy own;
    private final Download download;

    PublicPaperPages(Notices notices, ObjectorCopies objectors, Letters letters, OwnCopy own, Download download) {
        this.notices = notices;
        this.objectors = objectors;
        this.letters = letters;
        this.own = own;
        this.download = download;
    }

    /** The one drawn from the notice as it was published; never one that was ready before. */
    @GetMapping("/notices/{id}/paper.pdf")
    ResponseEntity<Resource> notice(@PathVariable UUID id) {
        Notice notice = notices.find(id).orElseThrow(Refusal::notFound);
        Letter letter = letters.answering(LetterKind.NOTICE, "notice/" + notice.id())
                .orElseThrow(() -> Refusal.unavailable("文书正在生成，通常不到一分钟。请稍后再下载。"));
        return download.ofPublic(letter, Letter.Form.PDF);
    }

    /** By a form, so that the number of the receipt stands in no address and no log. */
    @PostMapping("/notices/receipt/paper")
    ResponseEntity<Resource> answer(@RequestParam(defaultValue = "") String number) {
        return copy(objectors.byReceipt(number).orElseThrow(Refusal::notFound));
    }

    /** For the office that answers: who it is for goes on the record as read. */
    @PostMapping("/letters/{id}/own")
    ResponseEntity<Resource> ownCopy(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Letter letter = letters.get(me, id);
        String source = letter.source();
        if (source == null
                || !source.startsWith("objection/")
                || !letter.office().is(me.officeId())) {
            throw Refusal.notFound();
        }
        UUID objection = UUID.fromString(source.substring("objection/".length()));
        return Download.saved(
                letter.fileName(),
                Letter.Form.PDF,
                own.of(letter, objectors.read(letter.subject().id(), objection, me)));
    }

    private ResponseEntity<Resource> copy(Addressee addressee) {
        Letter letter = letters.drawnFrom(ObjectionFacts.source(addressee.objectionId())).stream()
                .filter(one -> one.kind() != LetterKind.REMOVAL)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return Download.saved(letter.fileName(), Letter.Form.PDF, own.of(letter, addressee));
    }
}
