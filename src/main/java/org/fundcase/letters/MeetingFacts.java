package org.fundcase.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Meeting;
import org.fundcase.rounds.Meetings;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** What a collective decision issues: minutes, 认定文件, what waits in reserve is told so, the operator's 报备函 to the bureau. */
@Component
class MeetingFacts implements Facts {

    private final GatherRound gather;
    private final FrozenLists lists;
    private final Meetings meetings;
    private final Procedure procedure;
    private final SecretNames names;

    MeetingFacts(GatherRound gather, FrozenLists lists, Meetings meetings, Procedure procedure, SecretNames names) {
        this.gather = gather;
        this.lists = lists;
        this.meetings = meetings;
        this.procedure = procedure;
        this.names = names;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.MINUTES, LetterKind.RESERVE, LetterKind.DETERMINATION, LetterKind.FILING);
    }

    @Override
    public List<Pending> of(Due due) {
        UUID roundId = due.subject().id();
        RoundMatter matter = gather.of(roundId, due);
        return switch (due.kind()) {
            case MINUTES ->
                Pending.only(minutes(matter, lists.find(due.sourceId()).orElseThrow()));
            case RESERVE -> reserve(matter, lists.find(due.sourceId()).orElseThrow());
            case DETERMINATION ->
                Pending.only(determination(matter, lists.find(due.sourceId()).orElseThrow()));
            default -> Pending.only(filing(matter, lists.inForce(roundId)));
        };
    }

    /** None without a meeting on the record: an office may send a list back before anybody met. */
    private List<Draft> minutes(RoundMatter matter, FrozenList list) {
        return meetings.about(list).map(meeting -> minutes(matter, list, meeting)).stream()
                .toList();
    }

    private Draft minutes(RoundMatter matter, FrozenList list, Meeting meeting) {
        Map<String, String> values = new HashMap<>(ListRows.whole(list));
        values.put("meeting", meeting.number());
        values.put("heldOn", ChineseDate.of(meeting.heldOn()));
        values.put("attendees", meeting.attendees());
        values.put("recusals", meeting.recusals().isBlank() ? "无" : names.outOf(list.roundId(), meeting.recusals()));
        values.put("decision", Sentence.of(names.outOf(list.roundId(), meeting.decision())));
        boolean agreed = matter.due().said("outcome").equals(Outcome.APPROVE.name());
        values.put("outcome", agreed ? "通过" : "没有通过，退回重新汇总排序");
        values.put("clause", matter.clause(Stage.COLLECTIVE_DECISION));
        values.put("counts", counts(list));
        Content content = Content.of(values, Map.of("items", ListRows.of(list.entries(), matter)));
        Letter.Party own =
                new Letter.Party(matter.sender().id(), matter.sender().name());
        return matter.draft(
                own, content, "meeting/" + meeting.id() + "/" + matter.due().said("outcome"));
    }

    private static String counts(FrozenList list) {
        Money total = list.total();
        long others = list.entries().size() - list.selected().size();
        return "拟支持" + list.selected().size() + "个，金额合计" + total + "元；其余" + others + "个不安排资金";
    }

    private List<Pending> reserve(RoundMatter matter, FrozenList list) {
        List<Pending> waiting = new ArrayList<>();
        for (FrozenList.Entry entry : list.reserve()) {
            String position = String.valueOf(waiting.size() + 1);
            waiting.add(new Pending(entry.number(), place(list, entry), () -> reserve(matter, list, entry, position)));
        }
        return waiting;
    }

    private Draft reserve(RoundMatter matter, FrozenList list, FrozenList.Entry entry, String position) {
        Matter about = gather.of(entry.caseId(), matter);
        Map<String, String> values = new HashMap<>(about.application());
        values.put("clause", matter.clause(Stage.COLLECTIVE_DECISION));
        values.put("position", position);
        values.put("meeting", meetings.about(list).map(Meeting::number).orElse(""));
        return new Draft(
                LetterKind.RESERVE,
                matter.origin(about.origin().subject()),
                ReasonRows.applicant(about),
                Content.of(values, Map.of()).with(about.common()),
                place(list, entry),
                null);
    }

    private static String place(FrozenList list, FrozenList.Entry entry) {
        return "list/" + list.id() + "/" + entry.caseId();
    }

    /** None where the scheme's decision is no determination. */
    private List<Draft> determination(RoundMatter matter, FrozenList list) {
        if (matter.scheme().step("determine").isEmpty()) {
            return List.of();
        }
        Map<String, String> values = new HashMap<>(ListRows.whole(list));
        values.put("clause", matter.clause(Stage.COLLECTIVE_DECISION));
        values.put("meeting", meetings.about(list).map(Meeting::number).orElse(""));
        Content content = Content.of(values, Map.of("items", ListRows.of(list.selected(), matter)));
        return List.of(matter.draft(new Letter.Party(null, "各有关单位"), content, "list/" + list.id()));
    }

    private Draft filing(RoundMatter matter, FrozenList list) {
        Map<String, String> values = new HashMap<>(ListRows.whole(list));
        values.put("clause", matter.clause(Stage.FILING));
        values.put("procedure", procedure.of(list, matter.due().at()));
        Content content = Content.of(values, Map.of("items", ListRows.of(list.selected(), matter)));
        Office bureau = gather.office(matter.round().id(), Stage.FILING);
        return matter.draft(new Letter.Party(bureau.id(), bureau.name()), content, "list/" + list.id());
    }
}
