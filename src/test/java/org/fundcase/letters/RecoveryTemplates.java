package org.fundcase.letters;

import static org.fundcase.letters.RoundTemplates.letter;
import static org.fundcase.letters.Sheet.body;

/** The first words of the templates for the papers of a recovery; see {@link WriteTemplates}. */
final class RecoveryTemplates {

    private static final String AWARD = "你单位申报的项目（申报编号：${award}）根据${paper}文件获得专项资金支持，资金已经拨付。";
    private static final String DECISION = "${decision}追缴决定书已于${servedOn}送达";

    private RecoveryTemplates() {}

    static String words(LetterKind kind) {
        return switch (kind) {
            case RECOVERY_NOTICE ->
                letter(
                        "追缴事先告知书",
                        body(AWARD + "经查，存在以下情况：${facts}"),
                        body("证据：${evidence}"),
                        body("根据${basis}，本机关拟追缴资金${amount}。金额的计算：${computation}"),
                        body(
                                "作出决定以前，你单位有权陈述和申辩，也可以要求听证。要求听证的，自收到本告知书之日起五个工作日以内书面提出；逾期没有提出的，视为放弃听证。本机关不因你单位陈述、申辩而加重处理。"));
            case HEARING_NOTICE ->
                letter(
                        "听证通知书",
                        body(AWARD + "关于追缴该项资金一事（编号：${recovery}），你单位要求听证。听证定于${day}举行，地点：${place}。"),
                        body(
                                "听证由${host}主持，主持人没有参与本案调查。你单位可以亲自参加，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。请带身份证明、授权委托书和有关证据。"),
                        body("没有正当理由不出席，或者中途退出听证的，视为放弃听证。"));
            case RECOVERY_DECISION ->
                letter(
                        "追缴决定书",
                        body(AWARD + "经查，存在以下情况：${facts}"),
                        body("证据：${evidence}"),
                        body("本机关已经事先告知。${considered}"),
                        body("根据${basis}，决定追缴资金${amount}。金额的计算：${computation}"),
                        body("请自收到本决定书之日起${payDays}日以内，将上述款项缴至以下账户，附言写明编号${recovery}。${account}。"),
                        body("${remedy}"));
            case DEMAND ->
                letter(
                        "催告书",
                        body(DECISION + "，缴款期限已经届满，你单位没有履行。根据《中华人民共和国行政强制法》第三十五条、第五十四条，现催告如下："),
                        body("请你单位自收到本催告书之日起十个工作日内，将${amount}缴至以下账户，附言写明编号${recovery}。${account}。"),
                        body("你单位有权在收到本催告书后进行陈述和申辩。逾期无正当理由仍不履行的，本机关将依法申请人民法院强制执行。"));
            case COURT_APPLICATION ->
                letter(
                        "强制执行申请书",
                        body("申请人：${office}。被申请人：${party}。"),
                        body("申请事项：强制执行${what}，执行标的${amount}。"),
                        body("事实和理由：${facts}" + DECISION + "被申请人。${demanded}"),
                        body("当事人的意见：${said}"),
                        body("被申请人没有履行。根据${basis}，申请强制执行。${words}"),
                        body("附：追缴决定书和作出决定的依据、当事人的意见和催告情况、执行标的情况。"));
            case INSTALMENTS ->
                letter(
                        "分期履行协议",
                        body(DECISION + "。你单位一次缴清确有困难，根据《中华人民共和国行政强制法》第四十二条，双方约定尚未缴纳的${amount}按下表分期缴纳："),
                        RoundTemplates.parts(),
                        body("缴至：${account}，附言写明编号${recovery}。"),
                        body("${words}任何一期没有按时缴清的，本机关恢复强制执行。"));
            case REFERRAL ->
                letter(
                        "案件移送书",
                        body("本机关在办理${party}一案（编号：${recovery}）中发现下列情况，依法应当由你单位处理，现予移送：${words}"),
                        body("已经查明的事实：${facts}"),
                        body("证据：${evidence}"),
                        body("请在办结后将结果书面告知本机关。"));
            case WRITE_OFF ->
                letter(
                        "核销决定",
                        body("${party}尚未缴纳的追缴资金中（${decision}，编号：${recovery}），有${amount}经核实无法收回，决定核销。"),
                        body("理由和依据：${words}"),
                        body("核销后发现可供执行的财产的，继续追缴。"));
            case RECOVERY_CLOSED ->
                letter(
                        "追缴结案通知书",
                        body("${decision}追缴决定书（编号：${recovery}）已经执行完毕。共收回${received}。${writtenOff}"),
                        body("本件现予结案。"));
            case RECOVERY_DROPPED ->
                letter(
                        "不予追缴告知书",
                        body(AWARD + "本机关曾就该项资金作出追缴事先告知（编号：${recovery}）。经审查你单位的意见，决定不予追缴。"),
                        body("理由：${reason}"));
            case RECOVERY_REVOKED ->
                letter(
                        "撤销追缴决定通知书",
                        body("${decision}追缴决定书（编号：${recovery}）经复议或者诉讼没有得到维持。根据复议决定或者判决，本机关撤销该决定，尚未缴纳的${amount}不再追缴。"),
                        body("理由和依据：${words}"),
                        body("已经缴纳的款项，本机关另行通知办理。"));
            default -> ListingTemplates.words(kind);
        };
    }
}
