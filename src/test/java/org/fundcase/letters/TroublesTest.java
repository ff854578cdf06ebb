package org.fundcase.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A paper that cannot be drawn holds no other, and the office sees it with the reason until it is drawn. */
@FundcaseTest
@Import(Bureau.class)
class TroublesTest {

    private static final Actor NOBODY = Actor.SYSTEM;

    @Autowired
    Bureau bureau;

    @Autowired
    DueRows dues;

    @Autowired
    LetterRows letters;

    @Autowired
    IssueLetter issue;

    @Autowired
    GatherRound gather;

    @Autowired
    Troubles troubles;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Autowired
    SchedulerClient jobs;

    @Autowired
    JdbcClient jdbc;

    private Round round;
    private Due due;
    private String name = "企业";
    private @Nullable RuntimeException wrong;

    @BeforeEach
    void threePapersAreDueAndOneIsBad() {
        round = bureau.openRound(Map.of());
        due = new Due(
                UUID.randomUUID(),
                LetterKind.RESERVE,
                "list/" + UUID.randomUUID(),
                Subject.ofRound(round.id()),
                NOBODY.name(),
                Instant.parse("2022-03-01T02:00:00Z"),
                Map.of());
        dues.insert(due);
        wrong = Refusal.conflict("no-payee", "申报单位没有登记名称。");
    }

    @Test
    void theOthersAreDrawnAndTheOfficeSeesWhyOneIsNot() {
        assertThatThrownBy(() -> drawing().draw(due.id())).hasCause(wrong);
        assertThat(drawnOf("A")).hasSize(1);
        assertThat(drawnOf("B")).isEmpty();
        assertThat(drawnOf("C")).hasSize(1);
        assertThat(page(bureau.cityOfficer())).contains("列入备选告知书没有生成 B", "申报单位没有登记名称。", "试了 1 次，系统还会再试");
        // The tests of this class share a round, and jobs that one of them asked for run meanwhile.
        assertThat(roundPage(bureau.cityOfficer())).containsPattern("[1-9]\\d* 份文书没有生成");
        assertThat(page(bureau.enterprise().person())).doesNotContain("没有登记名称");
    }

    @Test
    void whatTheSystemGaveUpIsDrawnAgainWhenSomebodySaysSo() {
        assertThatThrownBy(() -> drawing().draw(due.id())).hasCause(wrong);
        troubles.gaveUp(due.id());
        assertThat(page(bureau.cityOfficer())).contains("系统不再试，请处理后再次生成");
        UUID trouble = troubles.of(bureau.cityOfficer(), due.subject()).get(0).id();
        assertThat(again(bureau.enterprise().person(), trouble)).isEqualTo(404);
        assertThat(again(bureau.cityOfficer(), trouble)).isEqualTo(302);

        wrong = null;
        drawing().draw(due.id());
        assertThat(Stream.of("A", "B", "C")).allMatch(one -> drawnOf(one).size() == 1);
    }

    @Test
    void aProgramsOwnMessageIsNotShownOnThePage() {
        wrong = new IllegalStateException("SELECT secret");
        assertThatThrownBy(() -> drawing().draw(due.id())).hasCause(wrong);
        assertThat(page(bureau.cityOfficer()))
                .contains("所依据的数据不完整，或者程序出错", due.id().toString())
                .doesNotContain("SELECT secret");
    }

    @Test
    void drawnAgainWhatWasDrawnStaysAsItWasServedWhateverChangedSince() {
        assertThatThrownBy(() -> drawing().draw(due.id())).hasCause(wrong);
        wrong = null;
        name = "改名后的企业";
        drawing().draw(due.id());
        assertThat(drawnOf("A")).extracting(one -> one.recipient().name()).containsExactly("企业A");
        assertThat(drawnOf("B")).extracting(one -> one.recipient().name()).containsExactly("改名后的企业B");
    }

    @Test
    void theTriesOfTheOnlyPaperOfADueAreCounted() {
        Facts one = new Facts() {
            @Override
            public Set<LetterKind> kinds() {
                return Set.of(LetterKind.RESERVE);
            }

            @Override
            public List<Pending> of(Due of) {
                return List.of(new Pending("", source("A"), () -> {
                    throw Objects.requireNonNull(wrong);
                }));
            }
        };
        DrawPapers drawing = new DrawPapers(dues, List.of(one), issue, troubles, transaction);
        for (int tries = 1; tries <= 3; tries++) {
            assertThatThrownBy(() -> drawing.draw(due.id())).hasCause(wrong);
            assertThat(mine()).extracting(Trouble::tries).containsExactly(tries);
        }
    }

    @Test
    void oneThatIsJustBeingDrawnIsUnderWayForWhoAsksAgain() {
        assertThatThrownBy(() -> drawing().draw(due.id())).hasCause(wrong);
        var job = DrawPapers.TASK.instance(due.id().toString()).build();
        jobs.scheduleIfNotExists(job, Instant.now().plus(Duration.ofDays(1)));
        jdbc.sql("UPDATE scheduled_tasks SET picked = true, picked_by = 'another', last_heartbeat = now() "
                        + "WHERE task_instance = ?")
                .param(due.id().toString())
                .update();
        assertThat(again(bureau.cityOfficer(), mine().get(0).id())).isEqualTo(302);
        jdbc.sql("DELETE FROM scheduled_tasks WHERE task_instance = ?")
                .param(due.id().toString())
                .update();
    }

    @Test
    void filesThatWereGivenUpAreNotTriedAgainByWhoeverLooks() {
        Bureau.Applicant applicant = bureau.enterprise();
        UUID caseId = bureau.submitted(round, applicant).id();
        UUID paper = Objects.requireNonNull(transaction.execute(status -> issue.issue(told(applicant, caseId))));
        troubles.met(paper, new IOException("No space left on device"));
        troubles.gaveUp(paper);
        Visitor enterprise = visit(applicant.person());
        assertThat(enterprise.get("/cases/" + caseId + "/letters").body())
                .contains("没有制作成功")
                .doesNotContain("正在制作", "data-making");
        assertThat(enterprise.get("/letters/" + paper + ".pdf").body()).contains("文书没有生成，已经提示发文单位处理");
        assertThat(jobs.getScheduledExecution(
                        MakeLetter.TASK.instance(paper.toString()).build()))
                .isEmpty();

        UUID trouble =
                troubles.of(bureau.cityOfficer(), Subject.ofCase(caseId)).get(0).id();
        assertThat(again(bureau.cityOfficer(), trouble)).isEqualTo(302);
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> letters.find(paper).orElseThrow().pdf() != null);
    }

    /** As an enterprise has it: its files are made when somebody looks. */
    private Draft told(Bureau.Applicant applicant, UUID caseId) {
        Letter.Party to = new Letter.Party(
                applicant.person().officeId(), applicant.party().name());
        Origin origin = gather.of(round.id(), due).origin(Subject.ofCase(caseId));
        return new Draft(LetterKind.RESERVE, origin, to, Samples.of(LetterKind.RESERVE), source("T"), null);
    }

    private List<Trouble> mine() {
        return troubles.of(bureau.cityOfficer(), due.subject()).stream()
                .filter(one -> due.id().equals(one.dueId()))
                .toList();
    }

    @Test
    void whatWasDueEarlierDoesNotDrawOverWhatWasDueLater() {
        assertThatThrownBy(() -> drawing().draw(due.id())).hasCause(wrong);
        wrong = null;
        Due later = new Due(
                UUID.randomUUID(),
                due.kind(),
                due.source(),
                due.subject(),
                due.officer(),
                due.at(),
                Map.of("word", "新"));
        dues.insert(later);
        drawing().draw(later.id());
        drawing().draw(due.id());
        assertThat(drawnOf("A")).extracting(Letter::version).containsExactly(2, 1);
        assertThat(drawnOf("B"))
                .as("drawn for what was due later alone")
                .extracting(Letter::version)
                .containsExactly(1);
    }

    /** As the job does it, with facts of which one can be wrong. */
    private DrawPapers drawing() {
        return new DrawPapers(dues, List.of(new Three()), issue, troubles, transaction);
    }

    private final class Three implements Facts {

        @Override
        public Set<LetterKind> kinds() {
            return Set.of(LetterKind.RESERVE);
        }

        @Override
        public List<Pending> of(Due of) {
            Supplier<Draft> bad = () -> {
                if (wrong != null) {
                    throw wrong;
                }
                return draft(of, "B");
            };
            return List.of(
                    new Pending("A", source("A"), () -> draft(of, "A")),
                    new Pending("B", source("B"), bad),
                    new Pending("C", source("C"), () -> draft(of, "C")));
        }

        private Draft draft(Due of, String about) {
            Content content = Content.of(Map.of("position", about + of.said("word")), Map.of());
            return gather.of(round.id(), of).draft(new Letter.Party(null, name + about), content, source(about));
        }
    }

    private String source(String about) {
        return due.source() + "/" + about;
    }

    private List<Letter> drawnOf(String about) {
        return letters.ofSource(source(about));
    }

    private String page(SignedIn who) {
        return visit(who).get("/rounds/" + round.id() + "/letters").body();
    }

    private String roundPage(SignedIn who) {
        return visit(who).get("/rounds/" + round.id()).body();
    }

    private int again(SignedIn who, UUID trouble) {
        Visitor visitor = visit(who);
        visitor.get(who.isApplicant() ? "/enterprise" : "/rounds/" + round.id() + "/letters");
        return visitor.post("/letters/troubles/" + trouble, Map.of()).statusCode();
    }

    private Visitor visit(SignedIn who) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who.username(), Bureau.PASSWORD);
        return visitor;
    }
}
