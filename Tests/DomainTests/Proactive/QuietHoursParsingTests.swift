import Domain
import Testing

@Suite struct QuietHoursParsingTests {
    @Test(arguments: [
        ("23:00-08:00", "23:00-08:00"), ("23-8", "23:00-08:00"), ("23:00 - 8:00", "23:00-08:00"),
        ("11pm-8am", "23:00-08:00"), ("11 PM to 8 AM", "23:00-08:00"), ("11 p.m. – 8 a.m.", "23:00-08:00"),
        ("23:00 to 08:00", "23:00-08:00"), ("from 23:00 to 08:00", "23:00-08:00"), ("2300-0800", "23:00-08:00"),
        ("between 10:30pm and 7:15am", "22:30-07:15"), ("11-8am", "23:00-08:00"), ("11pm-8", "23:00-08:00"),
        ("9-5pm", "09:00-17:00"), ("9am-5", "09:00-17:00"), ("1-8", "01:00-08:00"), ("10-11pm", "22:00-23:00"),
        ("midnight to 8am", "00:00-08:00"), ("midnight-8", "00:00-08:00"), ("22:30 until 6:45", "22:30-06:45"),
        ("eleven pm till seven am", "23:00-07:00"), ("half past ten pm - 8 am", "22:30-08:00"),
        ("ten thirty pm to eight am", "22:30-08:00"), ("11 at night to 8 in the morning", "23:00-08:00"),
        ("9 in the evening - 9 in the morning", "21:00-09:00"), ("11 o'clock at night - 7am", "23:00-07:00"),
        ("12am-8am", "00:00-08:00"), ("12pm-2pm", "12:00-14:00"), ("noon to 2pm", "12:00-14:00"),
        ("23h30-7h", "23:30-07:00"), ("23.30-07.15", "23:30-07:15"), ("0-8", "00:00-08:00"),
        ("24:00-08:00", "00:00-08:00"), ("22:00~06:00", "22:00-06:00"), ("11p-7a", "23:00-07:00"),
        ("every day 23:00-08:00", "23:00-08:00"), ("11:00-08:00", "11:00-08:00"), ("23:00 08:00", "23:00-08:00"),
        ("23:00-08:00 please", "23:00-08:00"), ("after midnight", "00:00-08:00"), ("after 11pm", "23:00-08:00"),
        ("after 11", "23:00-08:00"), ("after 22:30 please", "22:30-08:00"), ("24:00-8:00", "00:00-08:00"),
    ])
    func `hours are read in English`(text: String, hours: String) {
        let typed = text

        let quiet = QuietHours.read(typed)

        #expect(quiet.map(written) == hours)
    }

    @Test(arguments: [
        ("晚上11点到早上8点", "23:00-08:00"), ("23点到8点半", "23:00-08:30"), ("晚上十一点到早上八点", "23:00-08:00"),
        ("晚上11点-早上8点", "23:00-08:00"), ("２３：００－０８：００", "23:00-08:00"), ("23：00到08：00", "23:00-08:00"),
        ("从晚上10点半到早上7点一刻", "22:30-07:15"), ("晚上11点到8点", "23:00-08:00"), ("晚上9点到11点", "21:00-23:00"),
        ("早上9点到下午5点", "09:00-17:00"), ("早上9点到5点", "09:00-17:00"), ("凌晨1点到早上9点", "01:00-09:00"),
        ("零点到八点", "00:00-08:00"), ("半夜12点到早上8点", "00:00-08:00"), ("中午12点到下午2点", "12:00-14:00"),
        ("下午一点到三点", "13:00-15:00"), ("二十三点至八点", "23:00-08:00"), ("二十二点三十分到七点四十五分", "22:30-07:45"),
        ("22时到6时", "22:00-06:00"), ("晚11点到早7点", "23:00-07:00"), ("晚上十二点到早上九点", "00:00-09:00"),
        ("每天晚上11点到早上8点", "23:00-08:00"), ("晚上11点到次日早上8点", "23:00-08:00"), ("晚上11点到第二天早上8点", "23:00-08:00"),
        ("夜里11点～早上8点", "23:00-08:00"), ("深夜11点到凌晨6点", "23:00-06:00"), ("晚上23点到早上8点", "23:00-08:00"),
        ("傍晚6点到晚上9点", "18:00-21:00"), ("上午十点三刻到中午一点", "10:45-13:00"), ("晚上11点整到早上8点整", "23:00-08:00"),
        ("晚上11点 到 早上8点之间", "23:00-08:00"), ("23点—8点", "23:00-08:00"), ("1点到8点", "01:00-08:00"),
        ("晚上十点二十到早上六点五十", "22:20-06:50"), ("午夜到早上7点", "00:00-07:00"),
        ("晚上11点以后", "23:00-08:00"), ("十一点后", "23:00-08:00"), ("24点到8点", "00:00-08:00"),
    ])
    func `hours are read in Chinese`(text: String, hours: String) {
        let typed = text

        let quiet = QuietHours.read(typed)

        #expect(quiet.map(written) == hours)
    }

    @Test(arguments: [
        "off", "OFF", " off ", "off.", "none", "no", "cancel", "disable", "turn off", "clear", "ｏｆｆ", "关", "关闭", "关掉",
        "取消", "不要", "没有", "无", "删除", "关闭。", "quiet hours off",
    ])
    func `quiet hours are switched off`(text: String) {
        let typed = text

        let quiet = QuietHours.read(typed)

        #expect(quiet == .off)
    }

    @Test(arguments: ["all day", "always", "24h", "24/7", "0-24", "00:00-24:00", "00:00-00:00", "全天", "24小时", "一整天"])
    func `quiet hours may be the whole day`(text: String) {
        let typed = text

        let quiet = QuietHours.read(typed)

        #expect(quiet == .hours(QuietHours(begin: 0, end: 0)))
    }

    @Test(arguments: [
        "", " ", "-", "23", "23:00", "23:00-", "-08:00", "25:00-08:00", "23:60-08:00", "24:30-8:00", "23:00-99",
        "11-8", "11-7", "9-5", "8-8", "13pm-8am", "0am-8am", "11pm-13am", "night", "at night", "tomorrow",
        "2024-10-11", "23:00-08:00-09:00", "23:00-08:00 and 12-13", "1:2-3:4", "abc", "11pmm-8am", "from to", "on",
        "yes", "23:0-8:0", "-1-8", "23,00-8,00", "10000-20000", "twenty-five to eight", "3d",
        "half past thirteen to eight am", "٢٣-٨", "11 8", "after", "after work", "after 8am", "after 25:00",
        "after 11pm-8am", "after 23:60",
        String(repeating: "2", count: 5_000),
    ])
    func `what is no hours is refused in English`(text: String) {
        let typed = text

        let quiet = QuietHours.read(typed)

        #expect(quiet == nil)
    }

    @Test(arguments: [
        "晚上", "晚上到早上", "11点", "晚上11点", "25点到8点", "23点60分到8点", "晚上11点到", "到早上8点", "11点到8点", "十一点到八点", "凌晨11点到早上8点",
        "晚上13点到早上8点", "早上20点到早上8点", "三十点到八点", "开", "开启", "明天", "随便", "半夜", "睡觉的时候", "晚上11点到早上8点和中午", "两百点到八点", "点到点",
        "8点到8点", "晚上十一到早上八", "二十四点半到八点", "几点到几点", "九点到五点", "十二点到八点", "晚上11小时", "上班时间", "一二三四点到五点", "十十点到八点",
    ])
    func `what is no hours is refused in Chinese`(text: String) {
        let typed = text

        let quiet = QuietHours.read(typed)

        #expect(quiet == nil)
    }

    @Test func `any hours are read back as they are written`() {
        let hours = stride(from: 0, to: 1440, by: 37).flatMap { begin in
            stride(from: 1, to: 1440, by: 41).map { QuietHours(begin: begin, end: begin + $0) }
        }

        let wrong = hours.filter { QuietHours.read($0.description) != .hours($0) }

        #expect(wrong == [])
    }

    private func written(_ quiet: ContactPreferences.Quiet) -> String {
        switch quiet {
        case .hours(let hours): hours.description
        case .off: "off"
        case .unset: "unset"
        }
    }
}
