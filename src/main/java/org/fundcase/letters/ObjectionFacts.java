package org.fundcase.letters;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objection;
import org.fundcase.publicity.Objections;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/**
 * What an objector is told, and the enterprise whose project is taken off. The paper as it is kept names nobody; the
 * objector's own copy is made when it is asked for ({@link OwnCopy}).
 */
@Component
class ObjectionFacts implements Facts {

    /** In place of a name. */
    static final Letter.Party OBJECTOR = new Letter.Party(null, "异议人（身份保密）");

    private final GatherRound gather;
    private final FrozenLists lists;
    private final Notices notices;
    private final Objections objections;
    private final SecretNames names;
    private final Remedy remedy;

    ObjectionFacts(
            GatherRound gather,
            FrozenLists lists,
            Notices notices,
            Objections objections,
            SecretNames names,
            Remedy remedy) {
        this.gather = gather;
        this.lists = lists;
        this.notices = notices;
        this.objections = objections;
        this.names = names;
        this.remedy = remedy;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(
                LetterKind.OBJECTION_ACCEPTED,
                LetterKind.OBJECTION_REFUSED,
                LetterKind.OBJECTION_REPLY,
                LetterKind.REMOVAL);
    }

    @Override
    public List<Pending> of(Due due) {
        UUID roundId = due.subject().id();
        RoundMatter matter = gather.of(roundId, due);
        int number = Integer.parseInt(due.source().substring(due.source().lastIndexOf('/') + 1));
        Objection objection = objections.find(roundId, number).orElseThrow();
        return Pending.only(due.kind() == LetterKind.REMOVAL ? removal(matter, objection) : answer(matter, objection));
    }

    /** Where the papers of an objection are found. */
    static String source(UUID objectionId) {
        return "objection/" + objectionId;
    }

    /** What the papers of an objection are due for. */
    static String dueSource(UUID roundId, int number) {
        return "objection/" + roundId + "/" + number;
    }

    private Draft answer(RoundMatter matter, Objection objection) {
        FrozenList list = lists.inForce(objection.roundId());
        Objection.Handling handling = objection.handling();
        Map<String, String> values = new HashMap<>();
        values.put("clause", matter.clause(Stage.PUBLICATION));
        values.put("receivedOn", ChineseDate.of(BusinessTime.day(objection.receivedAt())));
        values.put("kind", ObjectionWords.kind(objection));
        values.put("about", ObjectionWords.about(objection, list));
        values.put("supervision", supervision(objection));
        values.put("due", due(objection));
        values.put("reason", clean(objection, handling.reason()));
        values.put("outcome", ObjectionWords.outcome(objection));
        values.put("reply", clean(objection, handling.reply()));
        return matter.draft(OBJECTOR, Content.of(values, Map.of()), source(objection.id()));
    }

    private static String due(Objection objection) {
        return objection.terms().conclude() == null
                ? ""
                : ChineseDate.of(objection.terms().conclude());
    }

    private String supervision(Objection objection) {
        return notices.find(objection.noticeId())
                .map(Notice::contact)
                .map(Notice.Contact::supervision)
                .orElse("");
    }

    /** An office may have written a name into its words. */
    private String clean(Objection objection, String words) {
        return Sentence.of(names.outOf(objection.roundId(), words));
    }

    private Draft removal(RoundMatter matter, Objection objection) {
        Matter about = gather.of(Objects.requireNonNull(objection.caseId()), matter);
        Map<String, String> values = new HashMap<>(about.application());
        values.put("clause", matter.clause(Stage.PUBLICATION));
        values.put("reason", clean(objection, objection.handling().findings()));
        values.put("remedy", remedy.of(about));
        return new Draft(
                LetterKind.REMOVAL,
                matter.origin(about.origin().subject()),
                ReasonRows.applicant(about),
                Content.of(values, Map.of()).with(about.common()),
                source(objection.id()),
                null);
    }
}
