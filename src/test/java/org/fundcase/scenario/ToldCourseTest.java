package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.kernel.Money;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Notices;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.FrozenLists.Cause;
import org.fundcase.rounds.FrozenLists.Freezing;
import org.fundcase.rounds.Round;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What an enterprise is told on its page and by program while its round goes on, and what it is not told too early. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class})
class ToldCourseTest {

    private static final Town TOWN = Town.values()[0];

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    @Autowired
    Workflow workflow;

    @Autowired
    Notices notices;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    FrozenLists lists;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TimeTravel time;

    private Bureau.Applicant applicant;
    private GrantCase filed;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void datesAndAmountComeWithTheNoticeAndNotBefore() {
        Round round = TOWN.open(bureau);
        payout.budget(TOWN.city(), TOWN.scheme());
        applicant = TOWN.enterprise(bureau);
        payout.account(applicant);
        filed = TOWN.filed(bureau, submit, round, applicant);
        assertThat(told()).contains("\"step\":\"ACCEPTANCE\"", "\"who\":\"武进区", "\"reviewedOn\":null");
        recommend();
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.await(filed.id(), CaseState.IN_REVIEW);
        assertThat(told()).contains("\"step\":\"REVIEW\"");

        Stage stage = walk.next(round);
        while (stage != Stage.PUBLICATION) {
            walk.act(round, stage);
            stage = walk.next(round);
        }
        assertThat(told())
                .contains("\"step\":\"DECISION\"", "\"reviewedOn\":\"2022-", "\"decidedOn\":null", "\"amount\":null")
                .contains("\"asked\":null", "\"publicity\":[]", "\"whyNotAsAsked\":[]");
        assertThat(page()).contains("审核完毕").doesNotContain("公示的拟支持金额", "集体审定");

        walk.act(round, stage);
        Notice notice = notices.of(round.id()).get(0);
        assertThat(told())
                .contains("\"step\":\"PUBLICITY\"", "\"until\":\"" + notice.lastDay() + "\"", "\"decidedOn\":\"2022-")
                .contains("\"publicPage\":\"/notices/" + notice.id() + "\"", "\"amountIsFinal\":false");
        assertThat(page()).contains("公示的拟支持金额", "href=\"/notices/" + notice.id() + "\"", "按申报内容测算");

        walk.toTheMoney(round);
        walk.await(filed.id(), CaseState.AWAITING_PAYMENT);
        assertThat(told()).contains("\"amountIsFinal\":true", "\"step\":\"SIGNING\"", "\"paper\":\"");
        time.days(10);
        Visitor city = new Visitor(port);
        city.signIn(walk.worker(round, Stage.PUBLICATION, Role.OFFICER).username(), Bureau.PASSWORD);
        assertThat(city.get("/rounds/" + round.id()).body()).contains("指标文件签收", "逾期未签收", "/urge");
        payout.receive(filed.id());
        assertThat(told()).contains("\"step\":\"PAYMENT\"");
        payout.pay(filed.id());
        assertThat(told()).contains("\"payments\":[{\"on\":\"2022-", "\"step\":\"IMPLEMENTATION\"");
        assertThat(page()).contains("下达的金额", "已拨付", "资金下达");

        payout.bounce(filed.id(), "户名与账号不符");
        assertThat(told())
                .contains("\"step\":\"PAYMENT\"", "\"reviewedOn\":\"2022-")
                .doesNotContain("\"asked\":null");
        assertThat(page()).contains("审核完毕");
    }

    @Test
    void aListThatIsRankedAnewAfterTheNoticeIsToldOnlyWhenItIsPublicAgain() {
        Town linyi = Town.LINYI;
        Round round = linyi.open(bureau);
        payout.budget(linyi.city(), linyi.scheme());
        applicant = linyi.enterprise(bureau);
        payout.account(applicant);
        filed = linyi.filed(bureau, submit, round, applicant);
        recommend();
        time.days(30);
        while (walk.next(round) != Stage.COLLECTIVE_DECISION) {
            walk.act(round, walk.next(round));
        }
        FrozenList shown = lists.inForce(round.id());
        String before = told();
        assertThat(before)
                .contains("\"amount\":\"" + shown.entries().get(0).amount().toYuan() + "\"");

        change(round, shown.entries().get(0).with(Money.yuan(7), "异议核实"), Cause.OBJECTION);
        assertThat(told()).contains("\"amount\":\"7.00\"", "异议核实");
        change(round, shown.entries().get(0).with(Money.yuan(5), "党组会退回后重排"), Cause.RANKING);
        assertThat(told()).contains("\"amount\":\"7.00\"").doesNotContain("5.00", "党组会退回后重排");
        assertThat(page()).doesNotContain("党组会退回后重排");
        assertThat(lists.told(round.id(), List.of(shown.id()))).get().matches(told -> told.version() == 2);
    }

    private void change(Round round, FrozenList.Entry entry, Cause cause) {
        SignedIn by = walk.worker(round, Stage.RANKING);
        transaction.executeWithoutResult(status -> {
            if (cause == Cause.RANKING) {
                lists.rank(round.id(), List.of(entry), lists.inForce(round.id()).basis(), new Freezing("排序", by));
            } else {
                lists.freeze(round.id(), List.of(entry), new Freezing(entry.note(), by, null, cause));
            }
        });
    }

    @Test
    void nobodyElseReadsIt() {
        Round round = TOWN.open(bureau);
        filed = TOWN.filed(bureau, submit, round, TOWN.enterprise(bureau));
        applicant = TOWN.enterprise(bureau);
        assertThat(new ApiClient(port, applicant.person()).get(path()).status()).isEqualTo(404);
    }

    private void recommend() {
        while (!workflow.openTasks(filed.id()).isEmpty()) {
            CaseTask task = workflow.openTasks(filed.id()).get(0);
            String onwards = task.stage() == Stage.ACCEPTANCE ? "accept" : "recommend";
            bureau.complete(filed.id(), task.stage(), onwards, walk.person(task.officeId(), Role.OFFICER));
        }
    }

    private String told() {
        return new ApiClient(port, applicant.person()).get(path()).body().toString();
    }

    private String path() {
        return "/applications/" + filed.id() + "/course";
    }

    private String page() {
        return visitor().get("/applications/" + filed.id()).body();
    }

    private Visitor visitor() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(applicant.person().username(), Bureau.PASSWORD);
        return visitor;
    }
}
