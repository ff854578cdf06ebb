package org.fundcase.letters;

import static org.fundcase.letters.Sheet.body;
import static org.fundcase.letters.Sheet.empty;
import static org.fundcase.letters.Sheet.flush;
import static org.fundcase.letters.Sheet.led;
import static org.fundcase.letters.Sheet.number;
import static org.fundcase.letters.Sheet.signature;
import static org.fundcase.letters.Sheet.title;

import java.util.ArrayList;
import java.util.List;

/** The first words of the templates for the papers of a round; see {@link WriteTemplates}. */
final class RoundTemplates {

    private static final String OPENING = "你单位申报的“${project}”项目（支持方向：${item}，申报编号：${caseNumber}），提交日期${submittedOn}。";

    private RoundTemplates() {}

    private record Column(String head, int width, String align, String text) {}

    private static Column column(String head, int width, String align, String text) {
        return new Column(head, width, align, text);
    }

    private static String grid(Column... columns) {
        List<String> heads = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int[] widths = new int[columns.length];
        for (int n = 0; n < columns.length; n++) {
            Column column = columns[n];
            widths[n] = column.width();
            heads.add(Sheet.narrow(column.width(), "center", column.head()));
            cells.add(Sheet.narrow(column.width(), column.align(), column.text()));
        }
        return Sheet.gap()
                + Sheet.table(
                        widths,
                        Sheet.row(true, heads.toArray(String[]::new)),
                        Sheet.row(false, cells.toArray(String[]::new)))
                + Sheet.gap();
    }

    static String letter(String heading, String... blocks) {
        return number() + title(heading) + flush("${recipient}：") + String.join("", blocks) + ending();
    }

    private static String ending() {
        return empty() + signature() + body("${contact}");
    }

    static String words(LetterKind kind) {
        return switch (kind) {
            case INVITATION -> invitation();
            case MINUTES -> minutes();
            case FILING -> filing();
            case NOTICE -> notice();
            case NOTICE_RESULT -> result();
            case OBJECTION_ACCEPTED ->
                letter(
                        "${kind}受理通知书",
                        body("你（单位）于${receivedOn}就“${round}”公示提出的${kind}（针对：${about}）收悉。根据${clause}，现予受理。"),
                        body("我单位将进行核实，并在${due}前答复处理结果。核实期间，只暂停所涉项目的资金安排，不影响其他项目。"),
                        body("你（单位）的身份依法保密。监督电话：${supervision}。"));
            case OBJECTION_REFUSED ->
                letter(
                        "${kind}不予受理告知书",
                        body("你（单位）于${receivedOn}就“${round}”公示提出的${kind}（针对：${about}）收悉。经审查，不予受理，理由如下："),
                        body("${reason}"),
                        body("依据：${clause}。有新的事实和证据的，可以再次提出；对办理工作有意见的，可以拨打监督电话${supervision}反映。你（单位）的身份依法保密。"));
            case OBJECTION_REPLY ->
                letter(
                        "${kind}处理结果告知书",
                        body(
                                "你（单位）于${receivedOn}就“${round}”公示提出的${kind}（针对：${about}），我单位已经受理并核实。根据${clause}，处理结果为：${outcome}。"),
                        body("${reply}"),
                        body("对处理结果有意见的，可以拨打监督电话${supervision}反映。你（单位）的身份依法保密。"));
            case REMOVAL ->
                letter(
                        "取消拟支持资格告知书",
                        body(OPENING + "该项目曾列入“${round}”拟支持名单。公示以来我单位收到异议，经核实：${reason}"),
                        body("根据《${scheme}》和${clause}，决定取消该项目的拟支持资格。"),
                        body("${remedy}"));
            case RESERVE ->
                letter(
                        "列入备选告知书",
                        body(OPENING + "根据${clause}，经集体研究（${meeting}），该项目列为“${round}”备选第${position}位。"),
                        body("备选不等于给予支持。名单内的项目空出资金时，按备选顺序递补，递补的项目另行公示；没有递补的，另行告知结果。"));
            case PLAN -> plan();
            case ISSUE -> issue();
            case AWARD ->
                letter(
                        "资金支持通知书",
                        body(OPENING + "根据${clause}和${paper}文件，该项目列入“${round}”支持名单，支持资金${amount}。${shares}"),
                        body("资金由${payer}拨付（${term}）。请核对在申报系统中登记的收款账户，账户名称应与单位名称一致。"),
                        body("资金应当专款专用，单独核算，按申报的内容和绩效目标实施项目，接受检查、审计和绩效评价。项目有变更的，应当先报告。"));
            case NOT_SUPPORTED ->
                letter(
                        "不予支持告知书",
                        body(OPENING + "经办理，存在下列情形："),
                        led(Sheet.HEAVY, "${reasons.no}、${reasons.title}。", "${reasons.text}依据：${reasons.clause}。"),
                        body("根据《${scheme}》和上列条款，决定对该项目不予支持，本次申报到此结束。"),
                        body("${remedy}"));
            case PAYMENT ->
                letter(
                        "拨付通知书",
                        body(
                                "根据${paper}文件，“${project}”项目（申报编号：${caseNumber}）的支持资金${amount}已于${paidOn}拨付到你单位账户（${account}）。${standing}"),
                        body("依据：${clause}。请在收到后核对入账，资金应当专款专用，单独核算。没有到账的，请与我单位联系。"));
            case HOLD ->
                letter(
                        "暂缓拨付通知书",
                        body("“${project}”项目（申报编号：${caseNumber}）根据${paper}文件尚未拨付的支持资金${amount}，自${date}起暂缓拨付。"),
                        body("理由和依据：${basis}"),
                        body("相关条款：${clause}。你单位可以在收到本通知书后向我单位陈述情况、提交材料。情形消除后恢复拨付，另行通知。"));
            case HOLD_END ->
                letter(
                        "恢复拨付通知书",
                        body("“${project}”项目（申报编号：${caseNumber}）根据${paper}文件尚未拨付的支持资金${amount}，自${date}起恢复拨付。"),
                        body("理由和依据：${basis}"),
                        body("相关条款：${clause}。"));
            case BATCH -> batch();
            case BLOCK -> block();
            case DISTRICT_FILED -> filed();
            case DETERMINATION -> determination();
            case POOLED ->
                letter(
                        "入库储备通知书",
                        body(OPENING + "该项目已经通过审核。受资金额度限制，“${round}”没有安排资金。根据《${scheme}》和${clause}，该项目保留在项目库，作为储备项目。"),
                        body("在库期限到${lastDay}为止。在库期间，以后批次排序时一并参加，不需要重新申报；项目内容、投资或者单位情况有变化的，请及时报告。"),
                        body("入库储备不等于给予支持。期满仍没有安排资金的，出库并另行告知结果。"));
            case RECIPIENTS -> recipients();
            case PERFORMANCE_AIMS, PERFORMANCE_ALERT, SELF_EVALUATION, SELF_REPORT, PERFORMANCE_RESULT ->
                PerformanceTemplates.words(kind);
            case COMPLETION_OPINION, RECTIFICATION, CASE_CLOSED -> CompletionTemplates.words(kind);
            case TASK_SHEET, CHANGE_ANSWER, RECTIFICATION_ORDER, SUSPENSION, SUSPENSION_END ->
                ProjectTemplates.words(kind);
            default -> RecoveryTemplates.words(kind);
        };
    }

    /** The parts of an agreement to pay in instalments. */
    static String parts() {
        return grid(
                column("期数", 1400, "center", "${parts.no}"),
                column("最迟缴款日期", 3700, "center", "${parts.due}"),
                column("金额（元）", 3745, "right", "${parts.amount}"));
    }

    private static String invitation() {
        return letter(
                "专家评审邀请函",
                body(
                        "根据${clause}，“${round}”的申报项目需要专家评审。现邀请您评审“${project}”项目（支持方向：${item}，申报编号：${caseNumber}，申报单位：${enterprise}）。"),
                body("请在${due}前登录申报系统答复是否接受，接受的在同一日前提交评分和书面意见。"),
                body("与申报单位及其发票上的买卖双方有任职、投资、亲属或者其他利害关系，可能影响公正的，请谢绝邀请并说明理由。评审材料和意见请保密，未经同意不得对外提供。"));
    }

    private static String minutes() {
        return number()
                + title("关于“${round}”拟支持名单的会议纪要")
                + led(Sheet.HEAVY, "会议编号：", "${meeting}")
                + led(Sheet.HEAVY, "会议日期：", "${heldOn}")
                + led(Sheet.HEAVY, "出席人员：", "${attendees}")
                + led(Sheet.HEAVY, "回避情况：", "${recusals}")
                + body("根据${clause}，会议审议了“${round}”拟支持名单第${listVersion}版，审议结果：${outcome}。${decision}")
                + body("名单中${counts}，拟支持金额大写：${capitals}。名单摘要（SHA-256）：${listHash}。")
                + body("各项目的审议结果如下：")
                + grid(
                        column("序号", 560, "center", "${items.no}"),
                        column("申报编号", 1500, "left", "${items.number}"),
                        column("申报单位", 2235, "left", "${items.unit}"),
                        column("项目名称", 1850, "left", "${items.project}"),
                        column("金额（元）", 1400, "right", "${items.amount}"),
                        column("结果", 1300, "left", "${items.outcome}"))
                + body("分送：${recipient}。")
                + ending();
    }

    private static String filing() {
        return letter(
                "关于报备“${round}”拟支持名单的函",
                body(
                        "“${round}”${procedure}，形成拟支持名单第${listVersion}版，共${count}个项目，金额合计${total}元（大写：${capitals}）。根据${clause}，现报你局备案，并请按规定公示。"),
                body("名单摘要（SHA-256）：${listHash}。名单如下："),
                grid(
                        column("序号", 560, "center", "${items.no}"),
                        column("申报编号", 1500, "left", "${items.number}"),
                        column("申报单位", 2235, "left", "${items.unit}"),
                        column("项目名称", 1850, "left", "${items.project}"),
                        column("支持方向", 1300, "left", "${items.item}"),
                        column("金额（元）", 1400, "right", "${items.amount}")));
    }

    private static String notice() {
        return letter(
                "${heading}",
                body(
                        "根据《${scheme}》（${basis}）和${clause}，现将“${round}”拟支持项目予以公示，共${count}个项目，拟支持金额合计${total}元（大写：${capitals}）。${secret}"),
                led(Sheet.HEAVY, "一、公示时间。", "${counted}"),
                led(Sheet.HEAVY, "二、异议的提出。", "${who}"),
                led(Sheet.HEAVY, "三、受理单位。", "${desk}；监督电话：${supervision}。${handling}"),
                led(Sheet.HEAVY, "四、拟支持项目。", "最终金额以资金下达文件为准。"),
                grid(
                        column("序号", 560, "center", "${items.no}"),
                        column("申报单位", 2385, "left", "${items.unit}"),
                        column("辖区", 1000, "center", "${items.district}"),
                        column("项目名称", 2000, "left", "${items.project}"),
                        column("支持方向", 1500, "left", "${items.item}"),
                        column("金额（元）", 1400, "right", "${items.amount}")));
    }

    private static String result() {
        return letter(
                "关于“${round}”公示结果的说明",
                body("根据${clause}，“${round}”拟支持名单已在${place}公示。${counted}公示已经届满。"),
                body("${received}"),
                grid(
                        column("件号", 700, "center", "${objections.no}"),
                        column("类别", 1000, "center", "${objections.kind}"),
                        column("针对", 3145, "left", "${objections.about}"),
                        column("收到日期", 1700, "center", "${objections.on}"),
                        column("办理情况", 2300, "left", "${objections.outcome}")),
                body(
                        "公示后名单为第${listVersion}版，拟支持${count}个项目，金额合计${total}元（大写：${capitals}）。名单摘要（SHA-256）：${listHash}。${held}"),
                body("${opinion}"));
    }

    private static String plan() {
        return letter(
                "${heading}",
                body(
                        "“${round}”${procedure}，拟支持名单第${listVersion}版现提出资金安排方案如下。根据${clause}，安排${year}年度资金${total}元（大写：${capitals}），支持${count}个项目，其中市级承担${city}元，辖区承担${district}元。${held}"),
                body("名单摘要（SHA-256）：${listHash}。"),
                shares(),
                body("${closing}"));
    }

    private static String shares() {
        return grid(
                column("序号", 520, "center", "${items.no}"),
                column("单位（申报编号）", 1750, "left", "${items.unit}（${items.number}）"),
                column("支持方向", 1150, "left", "${items.item}"),
                column("拨付单位", 1225, "left", "${items.payer}"),
                column("金额（元）", 1400, "right", "${items.amount}"),
                column("市级（元）", 1400, "right", "${items.city}"),
                column("辖区（元）", 1400, "right", "${items.district}"));
    }

    private static String byPayer() {
        return grid(
                column("序号", 600, "center", "${districts.no}"),
                column("拨付单位", 2845, "left", "${districts.payer}"),
                column("项目数", 900, "center", "${districts.count}"),
                column("金额（元）", 1500, "right", "${districts.amount}"),
                column("市级（元）", 1500, "right", "${districts.city}"),
                column("辖区（元）", 1500, "right", "${districts.district}"));
    }

    private static String byTarget() {
        return grid(
                column("类别", 1800, "center", "${targets.level}"),
                column("绩效指标", 3445, "left", "${targets.text}"),
                column("单位", 1600, "center", "${targets.unit}"),
                column("目标值", 2000, "right", "${targets.value}"));
    }

    private static String issue() {
        return letter(
                "关于下达“${round}”项目资金的通知",
                body(
                        "根据${clause}，“${round}”${procedure}，现下达${year}年度资金${total}元（大写：${capitals}），支持${count}个项目，其中市级承担${city}元，辖区承担${district}元。"),
                body("请按附表拨付：${term}。资金应当专款专用，不得截留、挪用，并按绩效目标加强监督。"),
                annex("附表1　各拨付单位资金"),
                byPayer(),
                annex("附表2　各项目资金（名单摘要SHA-256：${listHash}）"),
                shares(),
                annex("附表3　${annex.text}"),
                byTarget(),
                body("会同下达单位：${jointly}"));
    }

    /** 预算指标文件 of a city's finance office, with its performance targets. */
    static String quota() {
        return letter(
                "关于下达“${round}”预算指标的通知",
                body(
                        "根据${clause}，“${round}”${procedure}，经合规性审核，现下达${year}年度预算指标${total}元（大写：${capitals}），支持${count}个项目，其中市级${city}元，县区${district}元。"),
                body("${term}。请将绩效目标随预算指标一并分解落实，加强绩效监控；资金应当专款专用，不得截留、挪用。"),
                annex("附表1　预算指标分配表"),
                byPayer(),
                annex("附表2　${annex.text}"),
                byTarget(),
                annex("附表3　项目明细（名单摘要SHA-256：${listHash}）"),
                shares());
    }

    /** 项目计划 of a bureau whose operator pays. */
    static String projectPlan() {
        return letter(
                "关于下达“${round}”项目计划的通知",
                body("根据${clause}，“${round}”${procedure}，现下达项目计划，共${count}个项目，补贴资金${total}元（大写：${capitals}）。"),
                body("请严格按项目计划从专账专户支付（${term}），不得超出计划的项目和金额，并按规定办理票据销账和定期报告。"),
                annex("附表1　项目计划表（名单摘要SHA-256：${listHash}）"),
                shares(),
                annex("附表2　${annex.text}"),
                byTarget());
    }

    private static String determination() {
        return letter(
                "关于“${round}”项目认定结果的通知",
                body(
                        "根据${clause}，“${round}”的申报项目经审核和汇总排序，并经集体研究（${meeting}），认定下列${count}个项目为拟支持项目，拟支持金额合计${total}元（大写：${capitals}）。"),
                body("名单第${listVersion}版，名单摘要（SHA-256）：${listHash}。"),
                grid(
                        column("序号", 560, "center", "${items.no}"),
                        column("申报编号", 1500, "left", "${items.number}"),
                        column("申报单位", 2235, "left", "${items.unit}"),
                        column("项目名称", 1850, "left", "${items.project}"),
                        column("支持方向", 1300, "left", "${items.item}"),
                        column("金额（元）", 1400, "right", "${items.amount}")),
                body("最终支持的项目和金额以资金下达文件为准。"));
    }

    private static String recipients() {
        return letter(
                "关于下达“${round}”计划和单项决定资金的通知",
                body("根据${clause}，现下达“${round}”按年度计划和单项决定安排的${year}年度资金${total}元（大写：${capitals}），共${count}笔。"),
                grid(
                        column("序号", 560, "center", "${items.no}"),
                        column("受款单位", 1985, "left", "${items.unit}"),
                        column("支持方向", 1500, "left", "${items.item}"),
                        column("依据", 2000, "left", "${items.basis}"),
                        column("拨付单位", 1400, "left", "${items.payer}"),
                        column("金额（元）", 1400, "right", "${items.amount}")),
                body("请按规定拨付（${term}）。资金用于上列支持方向，应当专款专用，不得截留、挪用。"));
    }

    private static String annex(String text) {
        return led(Sheet.HEAVY, text, "");
    }

    private static String batch() {
        return letter(
                "拨付清单（${batch}）",
                body("根据${clause}，请按本清单支付${count}笔，合计${total}元（大写：${capitals}）。账号全文以付款文件为准，付款文件摘要（SHA-256）：${sha}。"),
                grid(
                        column("序号", 560, "center", "${items.no}"),
                        column("付款编号", 1385, "left", "${items.payment}"),
                        column("收款单位", 1850, "left", "${items.unit}"),
                        column("开户银行", 1450, "left", "${items.bank}"),
                        column("账号", 900, "center", "${items.account}"),
                        column("文号", 1300, "left", "${items.paper}"),
                        column("金额（元）", 1400, "right", "${items.amount}")),
                body("经办：　　　　　　复核：　　　　　　银行签收："));
    }

    private static String block() {
        return letter(
                "关于下达“${round}”切块资金的通知",
                body(
                        "根据${clause}和${basis}，按因素法分配${year}年度“${item}”切块资金，共${total}元（大写：${capitals}），下达${count}个辖区。分配因素：${factors}。"),
                grid(
                        column("序号", 700, "center", "${items.no}"),
                        column("辖区", 2445, "left", "${items.district}"),
                        column("因素值（按上列顺序）", 3500, "center", "${items.values}"),
                        column("金额（元）", 2200, "right", "${items.amount}")),
                body("请自主制定分配使用方案，由辖区工信部门报我局备案后拨付。资金应当专款专用，不得截留、挪用。"));
    }

    private static String filed() {
        return letter(
                "备案回执",
                body(
                        "你局报送的“${item}”切块资金分配使用方案（依据：${basis}）收悉。根据${clause}，准予备案。方案共${count}个单位，合计${total}元（大写：${capitals}）。"),
                grid(
                        column("序号", 700, "center", "${items.no}"),
                        column("单位", 3645, "left", "${items.unit}"),
                        column("用途", 2700, "left", "${items.reason}"),
                        column("金额（元）", 1800, "right", "${items.amount}")),
                body("请督促按方案拨付，并按规定报告执行情况。"));
    }
}
