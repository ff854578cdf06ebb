package org.fundcase.letters;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.PaperKind;
import org.fundcase.recovery.Decision;
import org.fundcase.recovery.Grounds;
import org.fundcase.recovery.Hearing;
import org.fundcase.recovery.Measure;
import org.fundcase.recovery.Recoveries;
import org.fundcase.recovery.Recovery;
import org.fundcase.recovery.RecoveryFile;
import org.fundcase.recovery.RecoveryFile.Filed;
import org.fundcase.recovery.RecoveryFile.Served;
import org.fundcase.recovery.RecoveryFiles;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** The papers of a recovery (追缴), from the prior notice to its end; what they have to say: facts.md §4.3. */
@Component
class RecoveryFacts implements Facts {

    private static final Set<LetterKind> OF_A_MEASURE = EnumSet.of(
            LetterKind.DEMAND,
            LetterKind.COURT_APPLICATION,
            LetterKind.INSTALMENTS,
            LetterKind.REFERRAL,
            LetterKind.WRITE_OFF,
            LetterKind.SET_OFF,
            LetterKind.RECOVERY_REVOKED);

    private final Recoveries recoveries;
    private final RecoveryFiles files;
    private final Awards awards;
    private final Schemes schemes;
    private final Remedy remedy;

    RecoveryFacts(Recoveries recoveries, RecoveryFiles files, Awards awards, Schemes schemes, Remedy remedy) {
        this.recoveries = recoveries;
        this.files = files;
        this.awards = awards;
        this.schemes = schemes;
        this.remedy = remedy;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.range(LetterKind.RECOVERY_NOTICE, LetterKind.RECOVERY_REVOKED);
    }

    @Override
    public List<Pending> of(Due due) {
        Recovery recovery = recoveries.get(due.subject().id());
        RecoveryFile known = files.of(recovery);
        Origin origin = new Origin(
                due.subject(),
                schemes.pinned(recovery.deployment()),
                recoveries.office(recovery, due.kind().signer()),
                Actor.SYSTEM,
                due.officer(),
                due.on());
        Measure measure = OF_A_MEASURE.contains(due.kind()) ? measure(known, due.sourceId()) : null;
        Letter.Party recipient = measure == null || measure.addressee().isEmpty()
                ? new Letter.Party(recovery.enterpriseId(), recovery.party())
                : new Letter.Party(null, measure.addressee());
        Map<String, String> values = new HashMap<>(common(known));
        values.putAll(measure == null ? step(due, known, origin) : measure(due, known, measure, origin));
        Map<String, List<Map<String, String>>> lists = due.kind() == LetterKind.INSTALMENTS
                ? Map.of("parts", parts(Objects.requireNonNull(measure)))
                : Map.of();
        String given =
                due.kind() == LetterKind.RECOVERY_DECISION ? decision(known).paper() : null;
        return Pending.only(new Draft(due.kind(), origin, recipient, Content.of(values, lists), due.source(), given));
    }

    private static Map<String, String> common(RecoveryFile known) {
        Recovery recovery = known.recovery();
        return Map.of(
                "caseNumber", recovery.number(),
                "round", "",
                "recovery", recovery.number(),
                "award", recovery.awardNumber(),
                "party", recovery.party(),
                "paper", known.award().paper());
    }

    private Map<String, String> step(Due due, RecoveryFile known, Origin origin) {
        return switch (due.kind()) {
            case RECOVERY_NOTICE -> grounds(known);
            case HEARING_NOTICE -> appointed(known, due.sourceId());
            case RECOVERY_DECISION -> decided(known, origin);
            case RECOVERY_CLOSED ->
                Map.of(
                        "decision", paper(decision(known)),
                        "received", inBoth(known.received()),
                        "writtenOff", known.writtenOff().isPositive() ? "决定核销" + inBoth(known.writtenOff()) + "。" : "");
            case RECOVERY_DROPPED -> Map.of("reason", Sentence.of(due.said("reason")));
            default -> throw new IllegalArgumentException("No paper of a step of a recovery: " + due.kind());
        };
    }

    private static Map<String, String> grounds(RecoveryFile known) {
        Grounds grounds = Objects.requireNonNull(known.facts());
        return Map.of(
                "facts", Sentence.of(grounds.facts()),
                "evidence", Sentence.of(grounds.evidence()),
                "basis", grounds.basis(),
                "amount", inBoth(grounds.amount()),
                "computation", Sentence.of(grounds.computation()));
    }

    private static Map<String, String> appointed(RecoveryFile known, UUID id) {
        Hearing hearing = known.heard().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Map.of("day", ChineseDate.of(hearing.happenedOn()), "place", hearing.words(), "host", hearing.host());
    }

    private Map<String, String> decided(RecoveryFile known, Origin origin) {
        Decision decision = decision(known);
        Map<String, String> values = new HashMap<>(grounds(known));
        values.put("amount", inBoth(decision.amount()));
        values.put("considered", Sentence.of(decision.considered()));
        values.put("payDays", String.valueOf(decision.payDays()));
        values.put("account", account(decision));
        values.put("remedy", remedy.ofDecision(origin.sender(), origin.today()));
        return values;
    }

    private Map<String, String> measure(Due due, RecoveryFile known, Measure measure, Origin origin) {
        Decision decision = decision(known);
        Grounds grounds = Objects.requireNonNull(known.facts());
        Map<String, String> values = new HashMap<>();
        values.put("decision", paper(decision));
        values.put("servedOn", servedOn(known, PaperKind.RECOVERY_DECISION));
        values.put("amount", inBoth(measure.amount()));
        values.put("words", Sentence.of(measure.words()));
        switch (due.kind()) {
            case DEMAND, INSTALMENTS -> values.put("account", account(decision));
            case REFERRAL -> {
                values.put("facts", Sentence.of(grounds.facts()));
                values.put("evidence", Sentence.of(grounds.evidence()));
            }
            case SET_OFF -> {
                Award owed =
                        awards.find(Objects.requireNonNull(measure.against())).orElseThrow();
                values.put("against", owed.number() + "，" + owed.paper());
                values.put("remedy", remedy.ofDecision(origin.sender(), origin.today()));
            }
            case COURT_APPLICATION -> values.putAll(applied(known, grounds, measure));
            default -> {
                // A write-off and a revocation say no more.
            }
        }
        return values;
    }

    /** 行政强制法 §55; of a judgment the judgment and the law about judgments. */
    private static Map<String, String> applied(RecoveryFile known, Grounds grounds, Measure measure) {
        Served demanded = known.served().get(PaperKind.DEMAND);
        Map<String, String> values = new HashMap<>();
        values.put("facts", Sentence.of(grounds.facts()));
        values.put("said", said(known));
        values.put(
                "demanded", demanded == null ? "" : "本机关已经催告，催告书于" + ChineseDate.of(demanded.on()) + "送达，被申请人仍没有履行。");
        if (measure.kind() == Measure.Kind.JUDGMENT) {
            Filed suit = known.upheldSuit().orElseThrow();
            values.put("what", suit.authority() + "生效判决（" + suit.paper() + "）维持的追缴");
            values.put(
                    "basis",
                    "《中华人民共和国行政诉讼法》第九十五条和" + suit.authority() + suit.paper() + "判决（"
                            + ChineseDate.of(Objects.requireNonNull(suit.endedOn())) + "生效）");
        } else {
            values.put("what", paper(decision(known)) + "追缴决定书");
            values.put("basis", "《中华人民共和国行政强制法》第五十三条");
        }
        return values;
    }

    /** What the party said to the demand with the answer, else what the decision made of what it said before. */
    private static String said(RecoveryFile known) {
        List<Hearing> later = known.saidToDemand();
        return later.isEmpty()
                ? Sentence.of(decision(known).considered())
                : later.stream()
                        .map(one -> (one.what() == Hearing.What.ANSWER ? "本机关复核：" : "被申请人收到催告书后陈述：")
                                + Sentence.of(one.words()))
                        .collect(Collectors.joining());
    }

    private static List<Map<String, String>> parts(Measure measure) {
        return measure.instalments().stream()
                .map(part -> Map.of(
                        "no", ChineseDate.ordinal(part.place()),
                        "due", ChineseDate.of(part.dueOn()),
                        "amount", part.amount().toString()))
                .toList();
    }

    private static Measure measure(RecoveryFile known, UUID id) {
        return known.measures().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Decision decision(RecoveryFile known) {
        return Objects.requireNonNull(known.decision());
    }

    private static String paper(Decision decision) {
        return Objects.requireNonNullElse(decision.paper(), "");
    }

    private static String servedOn(RecoveryFile known, PaperKind paper) {
        Served served = known.served().get(paper);
        return served == null ? "" : ChineseDate.of(served.on());
    }

    private static String account(Decision decision) {
        return "户名：" + decision.holder() + "；开户行：" + decision.bank() + "；账号：" + decision.account();
    }

    private static String inBoth(Money amount) {
        return amount + "元（大写：" + ChineseAmount.of(amount) + "）";
    }
}
