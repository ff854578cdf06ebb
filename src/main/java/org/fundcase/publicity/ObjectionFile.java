package org.fundcase.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.publicity.HandleObjection.Named;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Rounds;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** What the desk reads of an objection; who handed it in and the evidence are read on the record. */
@Component
class ObjectionFile {

    private final ObjectionRows rows;
    private final ObjectorRows objectors;
    private final NoticeEntryRows entries;
    private final FrozenLists lists;
    private final Rounds rounds;
    private final Publisher publisher;
    private final Access access;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObjectionFile(
            ObjectionRows rows,
            ObjectorRows objectors,
            NoticeEntryRows entries,
            FrozenLists lists,
            Rounds rounds,
            Publisher publisher,
            Access access,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.objectors = objectors;
        this.entries = entries;
        this.lists = lists;
        this.rounds = rounds;
        this.publisher = publisher;
        this.access = access;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For the office that publishes, and without who handed it in for who inspects, whose reading is put on the record.
     *
     * @throws Refusal not found for everybody else
     */
    @Transactional
    public ModelAndView fill(ModelAndView page, Named named, SignedIn me) {
        boolean inspects = me.has(Role.AUDITOR);
        Objection objection = inspects ? inspected(named, me) : get(named, me);
        List<NoticeEntry> about = entries.of(objection.noticeId()).stream()
                .filter(entry -> entry.caseId().equals(objection.caseId()))
                .toList();
        return page.addObject("objection", objection)
                .addObject("inspects", inspects)
                .addObject("facts", inspects ? nameless(objection) : objection.facts())
                .addObject("round", rounds.get(named.roundId()))
                .addObject("about", about)
                .addObject("changed", changed(objection, about))
                .addObject("evidence", objectors.evidence(objection.id()))
                .addObject("today", LocalDate.now(clock));
    }

    private Objection inspected(Named named, SignedIn me) {
        access.require(me, Action.READ, Subject.ofRound(named.roundId()));
        Objection objection = find(named);
        events.publishEvent(new ObjectionEvent.ObjectionRead(named.roundId(), objection.number(), me.actor()));
        return objection;
    }

    private String nameless(Objection objection) {
        return objectors
                .of(objection.id())
                .map(Objector::name)
                .filter(name -> !name.isBlank())
                .map(name -> objection.facts().replace(name, "***"))
                .orElse(objection.facts());
    }

    /** The entry as the list in force has it, if it is no longer as it was published; else null. */
    private FrozenList.@Nullable Entry changed(Objection objection, List<NoticeEntry> published) {
        UUID about = objection.caseId();
        if (about == null || published.isEmpty()) {
            return null;
        }
        Money told = published.get(0).amount();
        return lists.latest(objection.roundId())
                .flatMap(list -> list.of(about))
                .filter(entry -> !entry.isSelected() || !entry.amount().equals(told))
                .orElse(null);
    }

    /** @throws Refusal not found for every other office, and for an anonymous one */
    @Transactional
    public Objector objector(Named named, SignedIn me) {
        Objection objection = get(named, me);
        Objector objector = objectors.of(objection.id()).orElseThrow(Refusal::notFound);
        events.publishEvent(new ObjectionEvent.ObjectorRead(named.roundId(), objection.number(), me.actor()));
        return objector;
    }

    /**
     * Always to be saved, never to be opened in the page.
     *
     * @param position from 1
     * @throws Refusal not found for every other office
     */
    @Transactional
    public ResponseEntity<InputStreamResource> evidence(Named named, int position, SignedIn me) {
        Objection objection = get(named, me);
        Attachment file = objectors.evidence(objection.id()).stream()
                .skip(Math.max(0, position - 1))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        events.publishEvent(new ObjectionEvent.ObjectorRead(named.roundId(), objection.number(), me.actor()));
        return SavedFile.of(file.fileName(), file.mime(), file.size(), attachments.open(file));
    }

    private Objection get(Named named, SignedIn me) {
        publisher.require(me, named.roundId());
        return find(named);
    }

    private Objection find(Named named) {
        return rows.find(named.objectionId())
                .filter(one -> one.roundId().equals(named.roundId()))
                .orElseThrow(Refusal::notFound);
    }
}
