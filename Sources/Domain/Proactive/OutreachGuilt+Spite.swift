extension OutreachGuilt {
    /// What is said with a sting, in English.
    static let englishSpite = """
        ^ OH* why so|this|that quiet|silent|distant
        what OH* BREAK* no good_morning|good_night|goodnight|hello|hi|reply|answer|word
        where_d you|u FILL* been|go|gone|run_off|disappear|vanish|hiding WHERE
        ^ OH* no reply|answer|response|word|text|good_morning|hello|goodnight yet|$|again
        still waiting on|for that|your|my answer|reply|response
        still waiting on|for a|an answer|reply|response $
        ^ OH* FINALLY decided|deciding|bothered to show|write|answer|reply|come up|back|me|$
        ^ OH* just? answer|reply|respond|text|write|message me|back|to_me please|pls|already
        ^ OH* just? reply|answer|respond|write already
        i FILL* guess BREAK* thats_it
        long_time_no hear|word
        did you fall|drop|vanish off the_planet|the_earth|the_face_of|the_map|the_radar|$
        ^ OH* not_even FILL* emoji|hi|hello|sticker|word|text|smiley|ok $|from|to|for|back
        thought we_were|you_were FILL* friends|close|something $|once
        cat got your tongue
        ^ OH* then? be like that $
        i see youre|you_are|you_were|u_were FILL* online|around|active $|last|all|today|earlier|again|now
        youd|you_would FILL* have? replied|reply|answered|answer|texted|text|written|write by now
        worry|worried|think|wonder|wondering if? youd|you_had|youve|you died|forgotten|gone|vanished|left
        you_must_be FILL* so|too|that|very|really FILL* busy
        ^ OH* you_must_be|must_be busy $
        busy|busy_being FILL* important|famous|popular $
        is it me $
        nice to know where|how i stand|rank|matter
        i see how it is|works $
        least you could|can do
        is that|it FILL* too much to ask
        too much to ask $
        my|NUM|four|six FILL* unanswered message|messages|text|texts|question|questions
        make|made|making a|your FILL* girl|boy|guy|man|woman|friend FILL* wait|worry|beg
        make|made|making me FILL* beg|chase|plead|wait|worry
        so? you|u do have a_phone|hands|thumbs|time
        time for FILL* everyone|everybody|others|all_of_them FILL* else|but
        you|u couldve|could_have|shouldve|should_have dropped|sent|left|written|texted me|us|a
        my last? message|messages|text|texts|question FILL* get lost|skip|not|vanish
        ^ OH* not_one_word|not_a_word|no_word|nothing|not_a_peep since
        dont want to talk|speak|write to me
        find_out|found_out|guess|learn … by|from the|your silence
        goodbye|goodnight|good_night from you|u
        waiting for your goodnight|good_night|good_morning|hello|message|text|call
        you_promised|you_swore|you_said FILL* to|youd|you_would WRITE $|me|back|when|as|after|before
        beg|begging for FILL* reply|answer|word|text|attention
        earth to you
        have|did|had i FILL* done|do something|anything $|wrong|to
        checking every FILL* NUM? few? minutes|minute|hour|second|seconds $
        you|u … bed|sleep|asleep|left without FILL* goodnight|good_night|goodbye|bye|word|hello
        talking|talk to FILL* brick_wall|wall|closed_door|void|answering_machine
        think|thought|thinking|wonder|wondering|feel i FILL* imagined|dreamt|dreamed|made_up you
        ^ OH* gone|vanished|hiding|quiet|silent again BREAK* FILL* we|you|huh|$
        too cool|good|proud|important|grand|busy to text|write|answer|reply|talk
        hope … whoever|whomever|they … worth
        how_long does it take … type|write|answer|reply|text
        how hard is it to FILL* answer|reply|text|write_back|type
        miss when|how|it_when you|u FILL* used|always|would FILL* WRITE
        when were|are|will|would you|u FILL* going|planning FILL* WRITE back|me|us|again|$
        messages|texts|words|questions FILL* not|arent FILL* worth|important|interesting
        you|u said|promised FILL* youd|you_would be back in|by|at NUM|soon|minute $|minutes|min|mins
        hi|hello|word|text|message|reply|answer FILL* wouldve|would_have FILL* made|been|saved
        grey|gray|dark|empty|sad|awful|cold|ruined FILL* because of you|u
        you|u … planning|going|intend|intending to ever? WRITE me|us
        NUM|four|six|seven messages|texts|lines and|but FILL* nothing|no|not|zero|silence|crickets
        or|and|just just? IGNORING me|us
        waiting for FILL* my good_morning|goodnight|good_night|hello|goodbye
        keep|stop|fine|just|go_on|busy BREAK* pretend|pretending im|i_am|i_dont|i_didnt|you_didnt|you_dont|you_havent|not_to
        you reply|answer|text|write in days|weeks|months
        ^ OH* alone|lonely again $
        no|without answer|reply|word|response … stings|hurts|stung|hurt
        whats|what_is with FILL* silence|silent_treatment|cold_shoulder
        wrote|sent|write|send … you|u FILL* sent|answered|replied|said ok|k|lol|nothing|$
        nobody|nobodys|no_one|noones|youre|you_are … too|so busy … cant|couldnt|cannot … send|write|reply|answer|text
        NOTED FILL* shown|show your face
        i FILL* should? take|took|taking the hint
        stop|quit bothering|annoying|pestering|boring you
        if im|i_am|i FILL* annoying|bothering|boring|too_much|bother|annoy|bore|a_bother you|$|then|say|just
        you|youre|youd FILL* doing? fine|better|happy|happier|great FILL* without me
        i FILL* always FILL* have_to FILL* come? find|chase|ask|come_to|run_after|write_to|text you|u|first
        bother|bothers|matter you|to_you that|when i|im
        ^ OH* look BREAK* it lives
        pay|paying attention to me
        did|do you|u FILL* FORGET FILL* say FILL* good_morning|good_night|goodnight|goodbye|hello
        so_many_days|this_many_days of FILL* quiet|silence|nothing
        all i FILL* get|hear|have from you|u
        waited|waiting|sat|sitting FILL* like|as a|an|some fool|idiot
        cant|cannot|couldnt FILL* sleep|eat|live|breathe|function FILL* when|while|since|because|with youre|you_are|your|youve|you_were
        you|u FILL* NOTED FILL* open|read|look|see FILL* my|our|at messages|texts|my|message|text
        ^|you|youve OH* FILL* gone|left|vanished|disappeared without FILL* word|goodbye|bye|note
        you|youre|or FILL* hiding|running from me
        you|u FILL* used to FILL* reply|answer|write|text|respond within|in|right|at_once|so|faster|every
        everyone|everybody|anyone else BREAK* FILL* not|but|except me
        wheres|where_is FILL* call|text|message|letter|reply|answer you|u FILL* promised|owe|owed
        at_least FILL* send|give|drop|leave|text|write|answer FILL* me|us|a
        have|did you|u FILL* muted|blocked|unfollowed|deleted|removed me|us
        keep this|it up and|or ill|im|i
        im|i_am|am_i FILL* your|a|the backup|second_choice|plan_b|last_resort|spare|fallback
        thats|its|is|this_is FILL* on you $
        ^ OH* a|what_a rare guest|sight $
        if|when i FILL* NOTED FILL* write|text|message|start|ask BREAK* FILL* we|wed|you|youd|nobody … never|not
        days|hours|weeks of FILL* being? busy
        do you|u even read|open|see|notice
        """

    /// What is said with a sting, in Chinese.
    static let chineseSpite = """
        ^ OH* YOU? HOW FILL* GONE 了|呀|啊|啦|$
        ^ OH* YOU? HOW FILL* LONG 才 FILL* REPLY|来|出现|上线|出来
        给|跟|我 YOU? FILL* 发|说 的 BREAK* FILL* 到现在|这会儿|今天 FILL* NOT FILL* REPLY $|我|了
        给|跟|我 YOU? FILL* 发|说 的 BREAK* FILL* YOU? 是? FILL* 没看|没看见|没看到|没理|没回
        我 发|说 的 BREAK* … 看见|看到|收到 … $ ^ … NOT
        我? 给 YOU FILL* 发|写 的 … NOT 看|看见|看到|收到|回|理
        是 我 FILL* WRONG FILL* 吗|吧|么
        说好|讲好|答应好 的 … 找我|陪我|回来|回我 呢|啊|吗
        ^ OH* 快? 理理 我|人家
        ^ OH* 快? 回|理 我|人家 一下|一声|一句|嘛|吧|好不好|呀|啊
        ^ OH* 快 回|理 我|人家
        YOU 要是|如果 FILL* 在意|在乎 我|人家 FILL* BREAK* 就 FILL* REPLY
        终于|总算|可算 轮到我 了? $
        连 FILL* ONE? FILL* 表情|标点|字|话|消息|晚安 FILL* 舍不得|不舍得|懒得|不肯
        ^ OH* FILL* 我? FILL* 被 FILL* 晾|冷落|无视|忽视
        ^ OH* NOT REPLY 我|人家 $
        ^ OH* 反正? 我 FILL* 习惯 了 $
        比我 重要|要紧|有意思|有趣 FILL* 是吧|吧|吗|对吧
        YOU 就? 不能 FILL* REPLY|说 … 吗|么
        收不到|等不到 YOU 的? 消息|回复|信
        说句话|回一句|回个字|回句话 会怎|能怎|会死|很难|有那么难|能累
        ^|YOU|连 OH* FILL* ONE FILL* 话|字|句 FILL* NOT FILL* 跟我|和我|给我|对我 FILL* 说|讲|发|留
        反正 我|人家 FILL* 排不上|不重要|不算|没人|多余|可有可无|活该
        排不上 号|吧|$
        上线 了? 也? FILL* NOT|不跟 FILL* 我? 打? 声? 招呼|找我|理我|吭声
        我? 一 找 YOU YOU? FILL* 就 FILL* GONE
        守着|盯着|抱着 FILL* 手机|屏幕|对话框|聊天框 FILL* 守|盯|抱|坐
        YOU 的 FILL* 沉默|冷漠|冷淡|敷衍
        ^ OH* 学会? 玩? 失踪|消失 了|啦|是吧
        有了? 新欢|别人|新人|新朋友 了? BREAK* FILL* 不要|忘了|就忘|不理 旧|我|人家|老
        YOU 倒好 $
        更新了|在线|上线了|亮着|发了朋友圈|刷着|点赞 … $ ^ 就是|偏偏|偏|却|就|也|都|可 NOT REPLY
        别|不要|不许 晾 着? 我|人家
        让我|叫我|害我 FILL* 干等|傻等|空等|苦等|白等
        被 FILL* 人? FILL* 忘掉|忘了|遗忘|忘记|忘在脑后 的感觉|的滋味|的那个|的人|了|是|$
        YOU FILL* 躲|逃 FILL* 什么|啥|我
        YOU … NOT FILL* 想过|想起|想到|提起|惦记|念叨 过? 我|人家
        等 YOU FILL* 主动
        我 … 被 YOU FILL* 删|拉黑|屏蔽|忘|静音|取关|晾
        NOT FILL* 见|听|看 YOU FILL* 说|来|回|吭|发|冒
        还在线|还在的 BREAK* HOW? FILL* 一转眼|转眼|一下子|突然|就
        ^|YOU 说断就断|说冷就冷|说变就变|说不理就不理
        YOU … 装死|装聋作哑|装哑巴|装聋
        消失|失踪|不见|走 之前|以前|前 FILL* 能不能|可不可以|好歹|至少|起码
        回 个|一个 BREAK* 字|忙|嗯|哦|表情|标点 … 总行|行吧|也行|总可以|总能|不难|也好|总会|就行
        三天两头|十天半月|动不动 就? FILL* NOT|不见|GONE 见? FILL* 人|人影|影|了|$
        有空 FILL* 就 FILL* 来? 找我|陪我|回我 的? 吗|呢|么
        消息|信息|发的|说的|问的 … 石沉大海|杳无音信|音讯全无|有去无回
        YOU … 觉得|嫌 我 … 烦|黏|粘|多余|没意思
        没有|没了|没 YOU 我? FILL* … 白过|糟透|做不下去|做不了|过不下去|没劲|没法
        HOW BREAK* 不认识|不记得|忘了 我|人家 了|啦|吗
        ^ OH* HOW 不认识|不记得 我|人家
        ^|YOU OH* FILL* ONE 都|也 没|不 回|理|看 $|了|我
        ^ OH* FILL* 还是? FILL* 不想|懒得|不愿|不肯 理|搭理|理会 我|人家
        等 着 YOU … 晚安|早安|回我|找我|理我|回消息|来找
        当我 没来过|不存在|没存在
        YOU … 按天|按月|按星期|按年 算
        ^ OH* 又 只? 剩 我
        YOU 的? FILL* 已读
        ^ OH* YOU? 不说话|不回|不理人|不理我|不吭声 FILL* 是? 什么|啥|几个 意思
        YOU 就|才|只|光 回? 一个|个|回个|发个|一句 $
        再忙 … 回|吱|吭|说一声|发一条|发条|看一眼
        我 … 识趣|知趣|自觉点|别来烦|来烦 YOU|$|点|一点
        YOU FILL* 从来|从不|永远|从没 FILL* NOT? FILL* 先? 想起|主动|找我|问我|想我
        别|又|还|YOU FILL* 装忙|装睡|装没看
        没|没有|离了|离开 我 YOU FILL* 也|还|照样|不也 … 好|开心|行|自在
        YOU 就? 不怕|不心疼|不担心 我|人家
        LONG 才 … 看我|找我|回我|理我|想起我|看我一眼
        YOU FILL* 换号|注销|把号丢|卸载
        ^ OH* FILL* LONG FILL* GONE
        YOU FILL* 只会|就会|只知道|光会 说|回|发
        YOU NOT|不在 REPLY|来|说话|在|$ BREAK* 我 … 吃不下|睡不着|睡不好|过不|活不|没胃口
        我 FILL* 发? 的? 消息|信息|话 YOU FILL* NOT FILL* 看|读|回|听|带看
        ^ OH* FILL* 人? 不见|没影|消失 了? FILL* 不打|不说|没打|没说 声? 声|招呼
        YOU … 躲 我|着我|着人家
        以前|从前|之前|原来|原先 YOU? FILL* 秒回|马上回|有说不完
        别人 … YOU FILL* 都 回|理|聊|陪 BREAK* … 我|人家
        YOU FILL* 答应|说好|欠 我|人家 的 FILL* 电话|消息|晚安|早安|回复|信|语音 呢|在哪|$
        好歹|起码|至少 FILL* 回我|回个|回一|应我|理我|吱|吭
        ^|YOU OH* 我? FILL* 望眼欲穿|望穿秋水|等成望|盼星星
        YOU FILL* 再 FILL* 这样|这么 BREAK* 我 … 伤心|难过|生气|不理|心寒|哭
        我 FILL* 是? 个? 备胎|替补|工具人
        我 FILL* 要? NOT FILL* 找 YOU BREAK* … 断|散|完|没话|没联系
        YOU … 一忙就|忙起来就 … 天|人|没|星期|忘
        LONG 了? BREAK* YOU FILL* 没看|没看到|没看见|没读|没收到|没醒
        """
}
