package org.fundcase.letters;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.PaperKind;
import org.fundcase.kernel.PaperServed;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.storage.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to the papers that were issued: reads them and records their service (送达). */
@Component
public class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final LetterRows rows;
    private final ObjectStore store;
    private final GrantCases cases;
    private final Access access;
    private final WhoReads readers;
    private final IssueLetter issue;
    private final ApplicationEventPublisher events;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Letters(
            LetterRows rows,
            ObjectStore store,
            GrantCases cases,
            Access access,
            WhoReads readers,
            IssueLetter issue,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.cases = cases;
        this.access = access;
        this.readers = readers;
        this.issue = issue;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The papers of a case, the latest first, for rooms that act on their own behalf. */
    public List<Letter> of(UUID caseId) {
        return rows.of(Subject.ofCase(caseId));
    }

    /** @throws Refusal not found */
    public Letter get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal not found, alike for a foreign and an unknown case */
    public List<Letter> seenBy(SignedIn who, UUID caseId) {
        cases.seenBy(who, caseId);
        return wanted(who, rows.of(Subject.ofCase(caseId)).stream());
    }

    /**
     * The papers on the record of a round that concern the reader.
     *
     * @throws Refusal not found, alike for a foreign and an unknown round
     */
    public List<Letter> ofRound(SignedIn who, UUID roundId) {
        Subject round = Subject.ofRound(roundId);
        access.require(who, Action.READ, round);
        return wanted(who, rows.of(round).stream());
    }

    /**
     * The papers of a recovery that concern the reader.
     *
     * @throws Refusal not found, alike for a foreign and an unknown one
     */
    public List<Letter> ofRecovery(SignedIn who, UUID recoveryId) {
        Subject recovery = Subject.ofRecovery(recoveryId);
        access.require(who, Action.READ, recovery);
        return wanted(who, rows.of(recovery).stream());
    }

    /**
     * The papers of a listing that concern the reader.
     *
     * @throws Refusal not found, alike for a foreign and an unknown one
     */
    public List<Letter> ofListing(SignedIn who, UUID listingId) {
        Subject listing = Subject.ofListing(listingId);
        access.require(who, Action.READ, listing);
        return wanted(who, rows.of(listing).stream());
    }

    /**
     * The papers of a sheet of performance that concern the reader.
     *
     * @throws Refusal not found, alike for a foreign and an unknown one
     */
    public List<Letter> ofPerformance(SignedIn who, UUID sheetId) {
        Subject sheet = Subject.ofPerformance(sheetId);
        access.require(who, Action.READ, sheet);
        return wanted(who, rows.of(sheet).stream());
    }

    /** Those drawn from a source, as {@code batch/<id>}, as far as the reader may know them; with earlier versions. */
    public List<Letter> ofSource(SignedIn who, String source) {
        return wanted(who, rows.ofSource(source).stream().filter(letter -> mayRead(who, letter)));
    }

    /** An invited expert reads the invitation before there is a right to the case. */
    private boolean mayRead(SignedIn who, Letter letter) {
        return access.may(who, Action.READ, letter.subject())
                || (who.has(Role.EXPERT) && letter.recipient().is(who.officeId()));
    }

    /** Those the reader may know. Who looks at a list is about to open one: what waits for a reader is made now. */
    private List<Letter> wanted(SignedIn who, Stream<Letter> all) {
        List<Letter> listed = all.filter(letter -> readers.mayKnow(who, letter))
                .map(letter -> readers.told(who, letter))
                .toList();
        listed.stream().filter(letter -> letter.pdf() == null).forEach(letter -> issue.wanted(letter.id()));
        return listed;
    }

    /** @throws Refusal not found, alike for a foreign and an unknown paper */
    public Letter get(SignedIn who, UUID id) {
        Letter letter = get(id);
        if (!mayRead(who, letter)) {
            throw access.refused(who, Action.READ, letter.subject());
        }
        if (!readers.mayKnow(who, letter)) {
            throw Refusal.notFound();
        }
        return readers.told(who, letter);
    }

    /**
     * The file as the recipient or an office opens it. The first time somebody of the recipient does, the paper is
     * served (电子送达).
     *
     * @return closed by the caller
     * @throws Refusal not found, or unavailable while the file is being made
     */
    @Transactional
    public InputStream open(SignedIn who, UUID id, Letter.Form form) {
        Letter letter = get(who, id);
        InputStream bytes = bytes(letter, form);
        if (letter.receipt() == null
                && letter.recipient().is(who.officeId())
                && letter.kind().paper().isServedByOpening()) {
            String proof = Words.of("{0}在系统中打开 {1}", who.name(), form).zh();
            serve(letter, new ServiceNote(ServiceWay.ELECTRONIC, LocalDate.now(clock), who.officeName(), proof), who);
        }
        return bytes;
    }

    /**
     * Records a service outside the system, by an officer of the issuing office.
     *
     * @throws Refusal if the person may not, a field is wrong, or the paper was served before
     */
    @Transactional
    public void recordService(SignedIn who, UUID id, ServiceNote note) {
        Letter letter = get(who, id);
        access.require(who, Action.CHANGE, letter.subject());
        if (!letter.office().is(who.officeId())) {
            throw Refusal.forbidden("送达由发文单位“{0}”登记。", letter.office().name());
        }
        requireDay(letter, note.on());
        ServiceNote clean = new ServiceNote(
                note.way(),
                note.on(),
                Texts.required("recipient", "签收人", note.recipient(), 100),
                Texts.required("proof", "送达凭证", note.proof(), 500));
        if (!serve(letter, clean, who)) {
            throw Refusal.conflict("served", "这份文书已经登记过送达。请刷新后查看。");
        }
    }

    private void requireDay(Letter letter, LocalDate day) {
        if (day.isBefore(letter.issuedOn()) || day.isAfter(LocalDate.now(clock))) {
            throw Refusal.field("on", "送达日期应在发文日期（{0}）和今天之间。请核对。", letter.issuedOn());
        }
    }

    private boolean serve(Letter letter, ServiceNote note, SignedIn who) {
        boolean first = rows.insert(letter.id(), note, who);
        if (first) {
            String proof = letter.number() + "，" + note.way().label() + "，" + note.recipient() + "，" + note.proof();
            events.publishEvent(new PaperServed(
                    letter.subject(),
                    letter.kind().paper(),
                    Objects.requireNonNullElse(letter.source(), ""),
                    note.countsOn(calendar),
                    proof,
                    who.actor()));
        }
        return first;
    }

    /**
     * Nobody asks who reads what is public.
     *
     * @return closed by the caller
     * @throws Refusal not found unless the paper is for everybody
     */
    InputStream openPublic(Letter letter, Letter.Form form) {
        if (letter.kind().paper().reader() != PaperKind.Reader.PUBLIC) {
            throw Refusal.notFound();
        }
        return bytes(letter, form);
    }

    /** The papers of a source for rooms and pages that have asked who reads them. */
    List<Letter> drawnFrom(String source) {
        return rows.ofSource(source);
    }

    /** The paper that answers what was due. */
    Optional<Letter> answering(LetterKind kind, String dueSource) {
        return rows.answering(kind, dueSource);
    }

    private InputStream bytes(Letter letter, Letter.Form form) {
        Letter.File file = letter.file(form);
        if (file == null && issue.isGivenUp(letter.id())) {
            throw Refusal.unavailable(
                    "文书没有生成，已经提示发文单位处理。着急使用的，请联系{0}。", letter.office().name());
        }
        if (file == null) {
            throw Refusal.unavailable("文书正在生成，通常不到一分钟。请稍后再下载。");
        }
        try {
            return store.open(file.objectKey());
        } catch (IOException e) {
            log.error("Paper {} cannot be opened", letter.id(), e);
            throw Refusal.unavailable("文书暂时取不到。请稍后再试。");
        }
    }
}
