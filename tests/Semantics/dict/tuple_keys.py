nan=float('nan')
class E:
    n=0
    def __eq__(s,o): E.n+=1; return True
    def __hash__(s): return 1
d={}
for i in range(50):
    for j in range(50): d[i,j]=i*j; d[i,str(j)]=-1; d[(i,),j]=2
print(len(d), d[3,4], d[3,'4'], d[(3,),4], (3,4,5) in d, (3,4.0) in d, (True,4) in d, d[True,4.0], (3,) in d)
print((nan,) in {(nan,):1}, (float('nan'),) in {(float('nan'),)}, (0.0,'a') in {(-0.0,'a')})
s={(E(),1)}; print((1,1) in s, E.n, (E(),1) in s, E.n)
class T(tuple):
    def __eq__(s,o): return False
    __hash__=tuple.__hash__
print(T((1,2)) in {(1,2)}, (1,2) in {T((1,2)):1}, hash((1,'a',2.5,None,(3,)))==hash((1,'a',2.5,None,(3,))), hash((1,2,3)), hash(()), hash((-1,)), hash((2**61-1, 2**63-1, -2**63)))
try: {([],1):2}
except TypeError as e: print(e)
try: {(1,([],)):2}
except TypeError as e: print(e)
try: {(1,[])}
except TypeError as e: print(e)
