package org.fundcase.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Meeting;
import org.fundcase.rounds.MeetingOutcome;
import org.fundcase.rounds.MeetingOutcomes;
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
    private final MeetingOutcomes outcomes;
    private final Procedure procedure;
    private final SecretNames names;

    MeetingFacts(
            GatherRound gather,
            FrozenLists lists,
            Meetings meetings,
            MeetingOutcomes outcomes,
            Procedure procedure,
            SecretNames names) {
        this.gather = gather;
        this.lists = lists;
        this.meetings = meetings;
        this.outcomes = outcomes;
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
        boolean agreed = matter.due().said("outcome").equals(Outcome.APPROVE.name());
        List<MeetingOutcome> exceptions = agreed ? outcomes.exceptions(meeting.id()) : List.of();
        List<FrozenList.Entry> left = outcomes.applied(list, exceptions);
        List<FrozenList.Entry> supported =
                left.stream().filter(FrozenList.Entry::isSelected).toList();
        Money total = supported.stream().map(FrozenList.Entry::amount).reduce(Money.ZERO, Money::plus);
        Map<String, String> values = new HashMap<>(ListRows.whole(list));
        values.putAll(ListRows.sum(supported.size(), total));
        values.put("meeting", meeting.number());
        values.put("heldOn", ChineseDate.of(meeting.heldOn()));
        values.put("attendees", meeting.attendees());
        values.put("recusals", meeting.recusals().isBlank() ? "无" : names.outOf(list.roundId(), meeting.recusals()));
        values.put("decision", Sentence.of(names.outOf(list.roundId(), meeting.decision())));
        values.put(
                "outcome",
                agreed ? exceptions.isEmpty() ? "通过" : "通过，其中" + exceptions.size() + "项另有决定" : "没有通过，退回重新汇总排序");
        values.put("clause", matter.clause(Stage.COLLECTIVE_DECISION));
        values.put("counts", counts(supported.size(), left.size(), total));
        Content content = Content.of(values, Map.of("items", decided(list, left, exceptions, matter)));
        Letter.Party own =
                new Letter.Party(matter.sender().id(), matter.sender().name());
        return matter.draft(
                own, content, "meeting/" + meeting.id() + "/" + matter.due().said("outcome"));
    }

    /** Item by item what the meeting decided, with the amount it agreed to. */
    private List<Map<String, String>> decided(
            FrozenList list, List<FrozenList.Entry> left, List<MeetingOutcome> exceptions, RoundMatter matter) {
        Map<String, MeetingOutcome> byNumber =
                exceptions.stream().collect(Collectors.toMap(MeetingOutcome::number, Function.identity()));
        List<Map<String, String>> rows = ListRows.of(left, matter);
        rows.replaceAll(row -> {
            MeetingOutcome one = byNumber.get(row.get("number"));
            if (one == null) {
                return row;
            }
            Map<String, String> told = new HashMap<>(row);
            told.put("outcome", outcome(list, one));
            return told;
        });
        return rows;
    }

    private String outcome(FrozenList list, MeetingOutcome one) {
        String reason = names.outOf(list.roundId(), one.reason());
        return switch (one.ruling()) {
            case REFUSED -> "不同意（" + reason + "）";
            case DEFERRED -> "暂缓（" + reason + "）";
            case AGREED -> "同意，由" + one.listed() + "元核减（" + reason + "）";
        };
    }

    private static String counts(int supported, int all, Money total) {
        return "拟支持" + supported + "个，金额合计" + total + "元；其余" + (all - supported) + "个不安排资金";
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
        values.put("meeting", meetings.deciding(list).map(Meeting::number).orElse(""));
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
        values.put("meeting", meetings.deciding(list).map(Meeting::number).orElse(""));
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
