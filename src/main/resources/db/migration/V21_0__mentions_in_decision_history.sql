-- What the table mention-consequences was asked is somebody's mention: the engine's history of its uses is not kept any more.
delete from act_hi_dec_in where dec_inst_id_ in (select id_ from act_hi_decinst where dec_def_key_ = 'mention-consequences');
delete from act_hi_dec_out where dec_inst_id_ in (select id_ from act_hi_decinst where dec_def_key_ = 'mention-consequences');
delete from act_hi_decinst where dec_def_key_ = 'mention-consequences';
